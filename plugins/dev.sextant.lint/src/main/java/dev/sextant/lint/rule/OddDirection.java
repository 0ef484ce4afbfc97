package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Edits;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.lint.wording.Concept;
import dev.sextant.lint.wording.Speaks;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A direction that contradicts the words, or a bound that contradicts the direction. */
public final class OddDirection implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "odd-direction",
          Category.DEFINITIONS,
          Severity.WARNING,
          "What is asked for is the better side.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return Stream.concat(
        words(element).stream(), element.facts().stream().flatMap(f -> bound(element, f, model)));
  }

  private static Optional<Finding> words(Element element) {
    Optional<MeasureFact.Better> better = element.fact(MeasureFact.Better.class);
    if (element.kind() != ElementKind.KPI || better.isEmpty()) {
      return Optional.empty();
    }
    boolean harm = Speaks.endsIn(element.title(), Concept.HARM);
    boolean higher = better.get().direction() == MeasureFact.Direction.HIGHER;
    return harm && higher && !GOOD.matcher(element.title().toLowerCase(Locale.ROOT)).find()
        ? Optional.of(
            Finding.at(
                    element,
                    better.get(),
                    "“%s” sounds like something bad, but higher is said to be better; change the direction, or say in the name what is good about it"
                        .formatted(element.title()))
                .because("With the wrong direction every bad month is reported as a good one")
                .fix(
                    Edits.ask(
                        "Change to `lower is better`",
                        Edits.replace(better.get(), "lower is better"))))
        : Optional.empty();
  }

  /** What is asked of another metric goes the way in which that one is better. */
  private static Stream<Finding> bound(Element element, Fact fact, Model model) {
    if (fact instanceof TargetFact.Guardrail g && g.bound() == TargetFact.Bound.AT_LEAST) {
      return direction(element, g.metric(), model)
          .filter(d -> d == MeasureFact.Direction.LOWER)
          .map(d -> bounded(element, fact, g.metric(), d))
          .stream();
    }
    if (fact instanceof PracticeFact.ExpectsMetric x) {
      boolean least = x.bound() == TargetFact.Bound.AT_LEAST;
      return direction(element, x.metric(), model)
          .filter(d -> least == (d == MeasureFact.Direction.LOWER))
          .map(d -> bounded(element, fact, x.metric(), d))
          .stream();
    }
    return fact instanceof PracticeFact.MetricResult r
        ? direction(element, r.metric(), model)
            .filter(d -> leadsAway(r, d))
            .map(d -> away(element, r, d))
            .stream()
        : Stream.empty();
  }

  private static Optional<MeasureFact.Direction> direction(
      Element element, Path metric, Model model) {
    return model
        .workspace()
        .target(element.id(), metric)
        .flatMap(m -> model.workspace().direction(m));
  }

  private static Finding bounded(
      Element element, Fact fact, Path metric, MeasureFact.Direction better) {
    boolean lower = better == MeasureFact.Direction.LOWER;
    return Finding.at(
            element,
            fact,
            "`%s` is better when %s, and `at %s` holds while it gets worse; write `at %s`"
                .formatted(
                    metric.dotted(),
                    lower ? "lower" : "higher",
                    lower ? "least" : "most",
                    lower ? "most" : "least"))
        .because("The worse it gets, the more surely the condition is met");
  }

  private static boolean leadsAway(PracticeFact.MetricResult result, MeasureFact.Direction better) {
    int order = result.to().number().compareTo(result.from().number());
    return result.to().unit().equals(result.from().unit())
        && (better == MeasureFact.Direction.HIGHER ? order < 0 : order > 0);
  }

  private static Finding away(
      Element element, PracticeFact.MetricResult result, MeasureFact.Direction better) {
    String word = better == MeasureFact.Direction.HIGHER ? "higher" : "lower";
    return Finding.at(
            element,
            result,
            "The key result leads `%s` from %s to %s, but %s is better; turn it around, or mend the direction of the metric"
                .formatted(result.metric().dotted(), result.from(), result.to(), word))
        .because("Who meets it has made things worse");
  }

  /** What is bad and was prevented, solved or left behind is good. */
  private static final Pattern GOOD =
      Pattern.compile(
          "\\b(without|free|no|zero|prevent|avoid|resolved|solved|closed|fixed|found|handled|answered|detected|recover|report|caught|before|between|not|never|reduc|saved|less|fewer|won|reversed)|\\b(who|that|to) return");
}
