package dev.sextant.oracle.property;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random worlds, and random questions that can be asked of them. */
final class Worlds {

  private static final List<String> KEYS = List.of("a", "b", "c", "d");

  private Worlds() {}

  static Arbitrary<World> all() {
    return shapes().flatMap(Worlds::of);
  }

  private static Arbitrary<Shape> shapes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(true, false),
            Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"),
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.integers().between(1, 12))
        .as(Shape::new);
  }

  private static Arbitrary<World> of(Shape shape) {
    Arbitrary<List<Row>> rows = row().list().ofMinSize(1).ofMaxSize(25);
    Arbitrary<List<String>> tables = table().list().ofSize(shape.depth());
    return Combinators.combine(tables, rows, rows).as((t, a, b) -> new World(shape, t, a, b));
  }

  private static Arbitrary<Row> row() {
    return Combinators.combine(
            Arbitraries.integers().between(0, Row.DAYS - 1),
            Arbitraries.integers().between(0, 24 * 60 - 1),
            Arbitraries.of("a", "b", "c", "d", "zzz", ""),
            Arbitraries.integers().between(-3, 5).injectNull(0.2),
            Arbitraries.of(true, false).injectNull(0.2))
        .as(Row::new);
  }

  /** A table without some of the keys, with kinds and further keys that may be missing. */
  private static Arbitrary<String> table() {
    Arbitrary<String> kinds = Arbitraries.of("x", "x", "y", "z", "");
    Arbitrary<String> next = Arbitraries.of("a", "b", "c", "d", "nowhere", "");
    Arbitrary<String> sizes = Arbitraries.of("1", "2", "3", "");
    Arbitrary<String> line =
        Combinators.combine(kinds, sizes, next).as((k, s, n) -> k + "," + s + "," + n);
    return Combinators.combine(
            line.list().ofSize(KEYS.size()), Arbitraries.integers().between(1, 4))
        .as(Worlds::csv);
  }

  private static String csv(List<String> lines, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> KEYS.get(i) + "," + lines.get(i) + "\n")
        .collect(Collectors.joining("", "id,kind,size,next\n", ""));
  }

  /** Dimensions and periods that every world has. */
  static Arbitrary<List<String>> by() {
    return Arbitraries.of(
        List.of(),
        List.of("id"),
        List.of("flag"),
        List.of("r1.kind"),
        List.of("n"),
        List.of("week"),
        List.of("month", "id"),
        List.of("day"),
        List.of("day", "id"),
        List.of("fiscal_quarter", "r1.kind"),
        List.of("id", "r1.size"));
  }

  /** Conditions with the same meaning for both sources. */
  static Arbitrary<String> conditions() {
    return Arbitraries.of(
        "",
        "flag",
        "not flag",
        "n > 1",
        "n is missing or n < 0",
        "id in (\"a\", \"zzz\")",
        "id != \"a\"",
        "r1.kind = \"x\"",
        "r1.kind is missing",
        "r1.size between 1 and 2",
        "at >= 2024-03",
        "at between 2024-02-20 and 2024-03-10");
  }
}
