package dev.sextant.ide.shape;

import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes shapes of the forms of the language's table of lines. */
final class FormShapes {

  private final Function<String, Part> slots;

  /** With what fills a slot, by its name. */
  FormShapes(Function<String, Part> slots) {
    this.slots = slots;
  }

  Part part(LineForm form) {
    Part part = sequence(form.parts());
    return LineTable.REVISABLE.contains(form.first())
        ? new Part.Sequence(List.of(part, new Part.Repeated(revision())))
        : part;
  }

  private Part revision() {
    LineForm form =
        LineTable.facts().stream()
            .filter(f -> f.first().equals(LineTable.REVISED))
            .findFirst()
            .orElseThrow();
    return sequence(form.parts());
  }

  private Part sequence(List<dev.sextant.lang.words.Part> parts) {
    List<Part> shapes = new ArrayList<>();
    boolean inParentheses = false;
    for (dev.sextant.lang.words.Part part : parts) {
      // Parentheses and all in them are one item.
      boolean closes =
          part instanceof dev.sextant.lang.words.Part.Word(String text) && text.equals(")");
      inParentheses |=
          part instanceof dev.sextant.lang.words.Part.Word(String text) && text.equals("(");
      if (closes) {
        shapes.add(new Part.Slot(SlotKind.GROUP));
        inParentheses = false;
      } else if (!inParentheses) {
        shapes.add(shape(part));
      }
    }
    return shapes.size() == 1 ? shapes.getFirst() : new Part.Sequence(shapes);
  }

  private Part shape(dev.sextant.lang.words.Part part) {
    return switch (part) {
      case dev.sextant.lang.words.Part.Word(String text) -> new Part.Word(text);
      case dev.sextant.lang.words.Part.Slot slot ->
          choice(slot.names().stream().map(n -> slot(n, slot.many())).toList());
      case dev.sextant.lang.words.Part.Maybe(var parts) -> new Part.Optional(sequence(parts));
      case dev.sextant.lang.words.Part.AnyOrder(var clauses) ->
          new Part.Repeated(choice(clauses.stream().map(c -> sequence(c.parts())).toList()));
    };
  }

  private Part slot(String name, boolean many) {
    Part one = slots.apply(name);
    if (!many || name.equals("TEXT")) {
      return one;
    }
    Part more = new Part.Sequence(List.of(new Part.Word(","), one));
    return new Part.Sequence(List.of(one, new Part.Repeated(more)));
  }

  private static Part choice(List<Part> options) {
    return options.size() == 1 ? options.getFirst() : new Part.Choice(options);
  }
}
