package dev.sextant.query;

import java.util.List;

/** A query that has no answer; the message is one clear sentence with names in backticks. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> nearest;

  public QueryException(String message) {
    this(message, List.of());
  }

  /**
   * @param nearest existing names that may have been meant, the best first
   */
  public QueryException(String message, List<String> nearest) {
    super(nearest.isEmpty() ? message : message + " Did you mean `" + nearest.getFirst() + "`?");
    this.nearest = List.copyOf(nearest);
  }

  /** A feature of the language that is not computed yet. */
  public static QueryException notYet(String metric, String feature) {
    return new QueryException(
        "`%s` uses %s, which cannot be computed yet.".formatted(metric, feature));
  }

  /** Existing names that may have been meant. */
  public List<String> nearest() {
    return nearest;
  }
}
