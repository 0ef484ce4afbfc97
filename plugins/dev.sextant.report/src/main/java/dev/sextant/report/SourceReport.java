package dev.sextant.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of a source is.
 *
 * @param name the qualified name
 * @param rows the number of rows
 * @param watermark the last day for which data is loaded, or null when there is none
 * @param checks what was expected of it, and whether it held
 */
public record SourceReport(
    String name, long rows, @Nullable LocalDate watermark, List<Check> checks) {

  public SourceReport {
    checks = List.copyOf(checks);
  }

  /**
   * An expectation.
   *
   * @param aspect {@code freshness}, {@code completeness}, {@code uniqueness}, {@code volume} or
   *     {@code agreement}
   * @param expectation in words: {@code visit_id is unique}
   * @param passed whether it held
   * @param evidence what was found: {@code 3 values occur more than once}
   */
  public record Check(String aspect, String expectation, boolean passed, String evidence) {

    /**
     * What is wrong when it did not hold, as a sentence: {@code `visit_id` should be unique, but 3
     * values occur more than once}.
     */
    public String complaint() {
      return demand() + ", but " + evidence;
    }

    private String demand() {
      return switch (aspect) {
        case FRESHNESS ->
            expectation.startsWith("fresh ")
                ? "it should be " + expectation
                : expectation.replaceFirst(" can be read$", " should be readable");
        case "completeness" -> expectation.replaceFirst("` is known ", "` should be known ");
        case "uniqueness" -> expectation.replaceFirst(" (is|are) unique$", " should be unique");
        case "volume" -> "it should have " + expectation;
        case "agreement" -> expectation.replaceFirst("^agrees ", "it should agree ");
        default -> expectation;
      };
    }
  }

  /** The aspect that says how old the data is, rather than how good. */
  public static final String FRESHNESS = "freshness";

  /** Whether every expectation held. */
  public boolean reliable() {
    return checks.stream().allMatch(Check::passed);
  }
}
