package dev.sextant.build.rule;

import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.lint.rule.RulePages;
import dev.sextant.model.check.Severity;
import dev.sextant.model.check.StructuralRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules by id, from reading a file to the meaning of a model. */
public final class RuleBook {

  /**
   * A rule.
   *
   * @param id the stable id that findings bear
   * @param severity how much it matters
   * @param summary one sentence that says what must hold
   * @param category what it is about, such as {@code ownership}
   * @param page all about it as Markdown; empty for what is plain from the summary
   */
  public record Rule(String id, Severity severity, String summary, String category, String page) {}

  /** What is about the language rather than about metrics. */
  private static final String MODEL = "model";

  private RuleBook() {}

  /** All rules, by id. */
  public static List<Rule> all() {
    Rule syntax =
        new Rule(
            "syntax", Severity.ERROR, "Every line must be one that the language knows.", MODEL, "");
    return Stream.of(
            Stream.of(syntax),
            Arrays.stream(ReadingRule.values())
                .map(r -> new Rule(r.id(), r.severity(), r.summary(), "reading", "")),
            BuiltInRules.about().stream()
                .map(
                    a ->
                        new Rule(
                            a.id(),
                            a.severity(),
                            a.summary(),
                            a.category().word(),
                            RulePages.of(a.id()))),
            Arrays.stream(StructuralRule.values())
                .map(r -> new Rule(r.id(), r.severity(), r.summary(), MODEL, "")))
        .flatMap(rules -> rules)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }

  /** The rule of an id. */
  public static Optional<Rule> of(String id) {
    return all().stream().filter(r -> r.id().equals(id)).findFirst();
  }
}
