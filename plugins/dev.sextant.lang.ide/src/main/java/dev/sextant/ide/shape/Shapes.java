package dev.sextant.ide.shape;

import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of what can be written where. */
public final class Shapes {

  /** The body of a file, outside of all elements. */
  public static final String FILE = LineTable.FILE;

  private static final Shapes TABLE = load();

  private final List<LineShape> lines;
  private final Map<String, Automaton> bodies = new LinkedHashMap<>();
  private final Automaton arguments;

  private Shapes(List<LineShape> lines, Part arguments) {
    this.lines = List.copyOf(lines);
    this.arguments = Automaton.of(List.of(arguments));
    lines.stream()
        .flatMap(line -> line.in().stream())
        .distinct()
        .forEach(body -> bodies.put(body, Automaton.of(in(body).map(LineShape::part).toList())));
  }

  /** The one table of the language. */
  public static Shapes table() {
    return TABLE;
  }

  /** All line shapes, in the order of the table. */
  public List<LineShape> lines() {
    return lines;
  }

  /** The lines that can stand in a body, by its keyword. */
  public Stream<LineShape> in(String body) {
    return lines.stream().filter(l -> l.in().contains(body));
  }

  /** What the lines of a body match; of an unknown body none. */
  public Automaton body(String keyword) {
    return bodies.getOrDefault(keyword, Automaton.NOTHING);
  }

  /** What the arguments of a function match. */
  public Automaton arguments() {
    return arguments;
  }

  private static Shapes load() {
    try (InputStream in = Shapes.class.getResourceAsStream("slots.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return of(reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shapes of(List<String> slots) {
    ShapeReader reader = new ShapeReader();
    for (String line : slots) {
      String[] sides = line.split(":=", 2);
      reader.define(sides[0].strip(), sides[1]);
    }
    FormShapes shapes = new FormShapes(reader::slot);
    return new Shapes(
        LineTable.lines().stream().map(form -> line(form, shapes)).toList(),
        reader.slot("ARGUMENTS"));
  }

  private static LineShape line(LineForm form, FormShapes shapes) {
    return new LineShape(form.in(), shapes.part(form), form.opensBody(), form.says());
  }
}
