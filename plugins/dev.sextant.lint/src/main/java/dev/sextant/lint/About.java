package dev.sextant.lint;

import dev.sextant.model.check.Severity;
import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id the stable id, such as {@code activity-proxy}
 * @param severity how much its findings matter unless the workspace says otherwise
 * @param summary one sentence that says what should hold
 * @param options what a workspace can set
 */
public record About(
    String id, Category category, Severity severity, String summary, List<Option> options) {

  /**
   * A number that a workspace can set for a rule in {@code sextant.toml}.
   *
   * @param name its name there
   * @param standard the value when nothing is set
   * @param meaning what it is, with its unit
   */
  public record Option(String name, int standard, String meaning) {}

  public About {
    options = List.copyOf(options);
  }

  /** A rule without options. */
  public static About of(String id, Category category, Severity severity, String summary) {
    return new About(id, category, severity, summary, List.of());
  }

  /** The same with an option. */
  public About with(String name, int standard, String meaning) {
    return new About(
        id,
        category,
        severity,
        summary,
        java.util.stream.Stream.concat(
                options.stream(), java.util.stream.Stream.of(new Option(name, standard, meaning)))
            .toList());
  }
}
