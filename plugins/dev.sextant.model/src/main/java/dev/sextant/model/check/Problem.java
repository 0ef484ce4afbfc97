package dev.sextant.model.check;

import dev.sextant.model.text.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Something that is wrong with a model; every surface shows the same text.
 *
 * @param rule the stable id of what was checked, such as {@code unresolved-name}
 * @param severity how much it matters
 * @param element the qualified name of the element, or empty
 * @param file the file's path relative to the workspace
 * @param span where it is
 * @param message what is wrong and, where there is room, what to do; names stand in backticks
 * @param why the reason where it is not plain, else empty
 * @param fixes remedies, the best one first
 */
public record Problem(
    String rule,
    Severity severity,
    String element,
    String file,
    Span span,
    String message,
    String why,
    List<Fix> fixes)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(p -> p.span().start())
          .thenComparingInt(p -> p.span().end())
          .thenComparing(Problem::rule)
          .thenComparing(Problem::message);

  public Problem {
    fixes = List.copyOf(fixes);
  }

  /** By file, place, rule and message. */
  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }
}
