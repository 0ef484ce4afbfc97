package dev.sextant.lint.rule.activity;

import dev.sextant.lint.Model;
import dev.sextant.lint.wording.Reading;
import dev.sextant.lint.wording.Trait;
import dev.sextant.model.file.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All evidence on whether a KPI counts work or results.
 *
 * @param kpi the KPI
 * @param words what its words say
 * @param circumstances what the model says
 */
public record ActivityCase(Element kpi, Reading words, List<Circumstance> circumstances) {

  private static final int SIGNS = 3;

  /** Less weight than this does not decide anything. */
  private static final double WORTH_SAYING = 0.2;

  /** Gathers the evidence. */
  public static ActivityCase of(Element kpi, Model model) {
    return new ActivityCase(kpi, Reading.of(Texts.of(kpi, model)), Circumstances.of(kpi, model));
  }

  /** Above 0 for activity: the logarithm of the odds. */
  double score() {
    return words.score() + circumstances.stream().mapToDouble(Circumstance::weight).sum();
  }

  /** Whether the evidence for activity prevails. */
  public boolean isActivity() {
    return score() > 0;
  }

  /** What is wrong and what to do. */
  public String message() {
    return "`"
        + kpi.name()
        + "` counts work that is done, not what comes of it; make it a driver of a result, "
        + "or measure the result";
  }

  /** The evidence, and how the number could be raised without anybody being better off. */
  public String why() {
    String signs =
        Stream.concat(
                signs().map(ActivityCase::sentence),
                circumstances.stream().filter(c -> c.weight() > 0).map(Circumstance::sentence))
            .collect(Collectors.joining("; "));
    String first = signs.isEmpty() ? "" : capital(signs) + ". ";
    return first + Gaming.of(signs().map(Reading.Evidence::trait).toList());
  }

  /** The weightiest signs, each word and each reason once. */
  private Stream<Reading.Evidence> signs() {
    Set<String> said = new HashSet<>();
    return words.evidence().stream()
        .filter(e -> e.weight() > WORTH_SAYING && e.trait().explains())
        .filter(e -> said.add(e.trait().why()) && said.add(e.trait().sign()))
        .limit(SIGNS);
  }

  private static String sentence(Reading.Evidence evidence) {
    Trait trait = evidence.trait();
    return "“" + trait.sign() + "”: " + trait.why();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
