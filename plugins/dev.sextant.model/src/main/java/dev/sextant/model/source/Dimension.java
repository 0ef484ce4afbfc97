package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Scalar;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a dotted path such as {@code ticket.audience} means for the rows of a source. */
public sealed interface Dimension {

  /**
   * A value that can be reached without counting a row twice.
   *
   * @param owner the source that has the column
   * @param column the column that is reached
   * @param value the column itself, or what is said of it when it is a date
   */
  record Reached(ElementId owner, Scalar.Column column, Scalar value) implements Dimension {

    /** The whole path from the rows of the column's source. */
    public List<String> path() {
      return Stream.concat(column.references().stream(), end()).toList();
    }

    /** The path that means the same from wherever only one chain of references leads there. */
    public String shared() {
      return owner.qualifiedName() + "." + String.join(".", end().toList());
    }

    private Stream<String> end() {
      Stream<String> said =
          value instanceof Scalar.Function f
              ? Stream.of(f.name())
              : value instanceof Scalar.InCalendar c ? Stream.of(c.grain()) : Stream.empty();
      return Stream.concat(Stream.of(column.column()), said);
    }
  }

  /**
   * Several values, of which none is nearer than the others.
   *
   * @param path as it was asked for
   * @param ways the whole paths that it may stand for, sorted
   */
  record Ambiguous(ElementId from, String path, List<String> ways) implements Dimension {

    /** As many ways are listed, so that the reason stays readable. */
    private static final int LISTED = 5;

    public Ambiguous {
      ways = List.copyOf(ways);
    }

    /** One sentence without a full stop, with names in backticks. */
    public String reason() {
      String listed =
          ways.stream().limit(LISTED).map(w -> "`" + w + "`").collect(Collectors.joining(", "));
      return "`%s` can be reached from `%s` in %s ways: %s%s; write the one that is meant"
          .formatted(
              path, from.simpleName(), ways.size(), listed, ways.size() > LISTED ? ", …" : "");
    }
  }

  /**
   * Nothing that can be reached.
   *
   * @param reason one sentence without a full stop, with names in backticks
   * @param nearest existing names that may be meant, the best first
   */
  record Unreachable(String reason, List<String> nearest) implements Dimension {
    public Unreachable {
      nearest = List.copyOf(nearest);
    }
  }
}
