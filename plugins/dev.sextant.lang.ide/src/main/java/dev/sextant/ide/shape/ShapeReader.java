package dev.sextant.ide.shape;

import dev.sextant.lang.words.LineTable;
import dev.sextant.model.element.ElementKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of {@code slots.txt}, which is described at its top. */
final class ShapeReader {

  private static final Pattern SYMBOL =
      Pattern.compile("<[a-z|]+>|\\{[a-z]+\\}|[A-Z]+|[a-z]+|:=|!=|<=|>=|\\S");

  private final Map<String, Part> rules = new HashMap<>();
  private List<String> symbols = List.of();
  private int next;

  /** A definition such as {@code DURATION := NUMBER DURATIONUNIT}. */
  void define(String name, String notation) {
    rules.put(name, read(notation));
  }

  /** What fills a slot of a form: what a rule says, else a single thing. */
  Part slot(String name) {
    Part rule = rules.get(name);
    return rule == null ? new Part.Slot(SlotKind.valueOf(name)) : rule;
  }

  Part read(String notation) {
    symbols = split(notation);
    next = 0;
    Part part = choice();
    if (next < symbols.size()) {
      throw new IllegalStateException("Unexpected " + symbols.get(next) + " in: " + notation);
    }
    return part;
  }

  private static List<String> split(String notation) {
    List<String> found = new ArrayList<>();
    Matcher matcher = SYMBOL.matcher(notation);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private Part choice() {
    List<Part> options = new ArrayList<>();
    options.add(sequence());
    while (takes("|")) {
      options.add(sequence());
    }
    return options.size() == 1 ? options.getFirst() : new Part.Choice(options);
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (next < symbols.size() && !List.of("|", ")", "]").contains(symbols.get(next))) {
      parts.add(repeated());
    }
    return parts.size() == 1 ? parts.getFirst() : new Part.Sequence(parts);
  }

  private Part repeated() {
    boolean group = List.of('(', '[', '{').contains(symbols.get(next).charAt(0));
    boolean slot = Character.isUpperCase(symbols.get(next).charAt(0));
    Part part = single();
    if ((group || slot) && takes("*")) {
      return new Part.Repeated(part);
    }
    if (takes(",")) {
      Part more = new Part.Sequence(List.of(new Part.Word(","), part));
      return new Part.Sequence(List.of(part, new Part.Repeated(more)));
    }
    return part;
  }

  private Part single() {
    String symbol = symbols.get(next++);
    if (symbol.equals("[")) {
      return new Part.Optional(closed("]"));
    }
    if (symbol.equals("(")) {
      return closed(")");
    }
    if (symbol.length() > 2 && symbol.startsWith("<")) {
      return reference(symbol.substring(1, symbol.length() - 1));
    }
    if (symbol.length() > 2 && symbol.startsWith("{")) {
      return lines(symbol.substring(1, symbol.length() - 1));
    }
    if (Character.isUpperCase(symbol.charAt(0))) {
      return slot(symbol);
    }
    return new Part.Word(symbol);
  }

  private Part closed(String bracket) {
    Part part = choice();
    if (!takes(bracket)) {
      throw new IllegalStateException("Missing " + bracket + " in: " + String.join(" ", symbols));
    }
    return part;
  }

  private boolean takes(String symbol) {
    boolean there = next < symbols.size() && symbols.get(next).equals(symbol);
    next += there ? 1 : 0;
    return there;
  }

  private Part lines(String place) {
    FormShapes shapes = new FormShapes(this::slot);
    return new Part.Choice(LineTable.lines(place).map(shapes::part).toList());
  }

  private static Part reference(String names) {
    Set<ElementKind> kinds = EnumSet.noneOf(ElementKind.class);
    for (String name : names.split("\\|", -1)) {
      switch (name) {
        case "element", "import" -> kinds.addAll(EnumSet.allOf(ElementKind.class));
        case "metric" ->
            Arrays.stream(ElementKind.values())
                .filter(ElementKind::isMetricLike)
                .forEach(kinds::add);
        default -> kinds.add(ElementKind.of(name).orElseThrow());
      }
    }
    return new Part.Reference(kinds);
  }
}
