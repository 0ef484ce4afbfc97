package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A survey score without a response rate. */
public final class SurveyWithoutResponse implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "survey-without-response",
          Category.BALANCE,
          Severity.WARNING,
          "A survey says how many answered.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken() && isSurvey(k) && !hasResponse(k, model))
        .map(
            k ->
                Finding.at(
                        k,
                        "`%s` rests on a survey, and nothing says how many answer; add the response rate as a `guardrail`"
                            .formatted(k.name()))
                    .because("A score rises when the unhappy stop answering"));
  }

  private static boolean isSurvey(Element kpi) {
    return SURVEY.matcher(words(kpi)).find();
  }

  private static boolean hasResponse(Element kpi, Model model) {
    return kpi.facts().stream()
        .filter(f -> f instanceof TargetFact.Guardrail || f instanceof MeasureFact.DependsOn)
        .flatMap(f -> f.mentions())
        .flatMap(p -> model.workspace().target(kpi.id(), p).stream())
        .flatMap(m -> model.workspace().element(m).stream())
        .anyMatch(m -> RESPONSE.matcher(words(m)).find());
  }

  private static String words(Element element) {
    String definition =
        element.fact(CommonFact.Definition.class).map(CommonFact.Definition::text).orElse("");
    return (element.name() + " " + element.label() + " " + definition).toLowerCase(Locale.ROOT);
  }

  private static final Pattern SURVEY =
      Pattern.compile("survey|\\be?nps\\b|net promoter|csat|questionnaire|\\bpoll(ed)?\\b|smiley");

  private static final Pattern RESPONSE = Pattern.compile("response|respond|answer|return rate");
}
