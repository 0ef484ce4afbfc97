package dev.sextant.run;

import java.util.List;

/**
 * How good the data of a source is.
 *
 * @param facts what is known of its rows
 * @param checks what the model expects of it, and whether it holds
 */
public record DataQuality(DataFacts facts, List<Check> checks) {

  public DataQuality {
    checks = List.copyOf(checks);
  }

  /**
   * An expectation.
   *
   * @param aspect what it is about
   * @param expectation in words: {@code `visit_id` is unique}
   * @param passed whether it held
   * @param evidence what was found: {@code 3 values occur more than once, in 7 rows}
   */
  public record Check(Aspect aspect, String expectation, boolean passed, String evidence) {}

  /** What an expectation is about. */
  public enum Aspect {
    FRESHNESS,
    COMPLETENESS,
    UNIQUENESS,
    VOLUME,
    AGREEMENT
  }

  /** Whether every expectation held, so that numbers made of the data can be trusted. */
  public boolean reliable() {
    return checks.stream().allMatch(Check::passed);
  }
}
