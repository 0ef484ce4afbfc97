package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
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
        .filter(k -> !k.broken() && isSurvey(k, model) && !hasResponse(k, model))
        .map(
            k ->
                Finding.at(
                        k,
                        "`%s` rests on what people answer, and nothing says how many do; add the response rate as a `guardrail`, or beside it on the scorecard"
                            .formatted(k.name()))
                    .because("A score rises when the unhappy stop answering"));
  }

  private static boolean isSurvey(Element kpi, Model model) {
    return SURVEY.matcher(words(kpi)).find()
        || Formulas.meant(kpi.id(), model).filter(m -> isPromoterScore(m, model)).isPresent();
  }

  /** The share of those who are glad minus the share of those who are not. */
  private static boolean isPromoterScore(Measure measure, Model model) {
    return measure instanceof Measure.Arithmetic a
        && a.operator() == Expr.BinaryOperator.MINUS
        && isShare(Formulas.meant(a.left(), model))
        && isShare(Formulas.meant(a.right(), model));
  }

  private static boolean isShare(Measure measure) {
    return measure instanceof Measure.Aggregate a && a.function() == AggregateFunction.SHARE;
  }

  /** Its own guardrail, or what is looked at together with it. */
  private static boolean hasResponse(Element kpi, Model model) {
    Stream<ElementId> own =
        kpi.facts().stream()
            .filter(f -> f instanceof TargetFact.Guardrail || f instanceof MeasureFact.DependsOn)
            .flatMap(f -> f.mentions())
            .flatMap(p -> model.workspace().target(kpi.id(), p).stream());
    Stream<ElementId> beside =
        model.reviews().reviews(kpi.id()).stream()
            .flatMap(r -> model.reviews().scorecard(r).stream());
    return Stream.concat(own, beside)
        .flatMap(m -> model.workspace().element(m).stream())
        .anyMatch(m -> RESPONSE.matcher(words(m)).find());
  }

  private static String words(Element element) {
    String definition =
        element.fact(CommonFact.Definition.class).map(CommonFact.Definition::text).orElse("");
    return (element.name() + " " + element.label() + " " + definition).toLowerCase(Locale.ROOT);
  }

  private static final Pattern SURVEY =
      Pattern.compile(
          "\\bsurveys?\\b|\\be?nps\\b|net promoter|\\bcsat\\b|questionnaire|\\bpoll(ed|s)?\\b|smiley"
              + "|\\b(customer|client|patient|parent|pupil|student|guest|passenger|visitor|citizen"
              + "|resident|employee|staff|user|member|tenant)s?'? (dis)?satisfaction\\b"
              + "|\\bwould recommend\\b");

  private static final Pattern RESPONSE =
      Pattern.compile(
          "response|respond|answer|\\brepl(y|ies|ied)|return rate|participat|turnout"
              + "|(c[ao]me|sent) back|filled (in|out)|returned");
}
