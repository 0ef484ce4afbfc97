package dev.sextant.model.structure;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.Say;

/** Does an element state what it cannot do without? Silent where part of it could not be read. */
final class NecessaryFacts implements Check {

  @Override
  public void check(Element element, Context context) {
    if (element.broken()) {
      return;
    }
    switch (element.kind()) {
      case KPI -> {
        direction(element, context);
        owner(element, context);
        value(element, context);
      }
      case DRIVER -> {
        owner(element, context);
        value(element, context);
      }
      case METRIC -> value(element, context);
      case SOURCE, RATES -> storage(element, context);
      case CALENDAR -> calendar(element, context);
      case OBJECTIVE -> period(element, context);
      case LADDER -> role(element, context);
      case ORGANISATION,
          STRATEGY,
          TEAM,
          ROLE,
          STAKEHOLDER,
          MISSION,
          GOAL,
          JOURNEY,
          STAGE,
          UNIT,
          QUALITY,
          LEVEL,
          SKILL,
          REVIEW,
          COMMENT,
          ACTION,
          EVENT,
          NEWSLETTER,
          DASHBOARD -> {}
    }
  }

  /** A band has two sides, so neither is better. */
  private static void direction(Element element, Context context) {
    boolean targets = element.has(TargetFact.Target.class);
    boolean onlyBands =
        targets
            && element
                .facts(TargetFact.Target.class)
                .allMatch(t -> t.form() instanceof TargetFact.Form.Band);
    if (!element.has(MeasureFact.Better.class) && !onlyBands) {
      missing(
          context,
          StructuralRule.MISSING_DIRECTION,
          element,
          "does not say which way is better; add `higher is better` or `lower is better`");
    }
  }

  private static void owner(Element element, Context context) {
    if (!element.has(CommonFact.Owner.class)) {
      missing(
          context,
          StructuralRule.MISSING_OWNER,
          element,
          "has no owner; add `owner` and the role that is accountable");
    }
  }

  private static void value(Element element, Context context) {
    boolean later =
        element.has(MeasureFact.Planned.class)
            || element.has(MeasureFact.Proxy.class)
            || element.has(MeasureFact.Retired.class);
    if (element.has(MeasureFact.Value.class) || later) {
      return;
    }
    String remedy =
        element.kind() == ElementKind.METRIC
            ? "add `= …` behind its name, or `planned by` when it comes later"
            : "add `value …`, or `planned by` when it comes later";
    missing(context, StructuralRule.MISSING_FACT, element, "has no value; " + remedy);
  }

  private static void storage(Element element, Context context) {
    boolean stored =
        element.has(SourceFact.Table.class)
            || element.has(SourceFact.File.class)
            || element.has(SourceFact.Sql.class);
    if (!stored) {
      missing(
          context,
          StructuralRule.MISSING_FACT,
          element,
          "does not say where its rows are; add `table …` or `file \"…\"`");
    }
  }

  private static void calendar(Element element, Context context) {
    if (!element.has(SourceFact.FromSource.class) || !element.has(SourceFact.Day.class)) {
      missing(
          context,
          StructuralRule.MISSING_FACT,
          element,
          "needs the source of its days and their column: `from SOURCE` and `day COLUMN`");
    }
  }

  private static void period(Element element, Context context) {
    if (!element.has(PurposeFact.During.class)) {
      missing(
          context,
          StructuralRule.MISSING_FACT,
          element,
          "does not say for which period it holds; add `during`, as in `during 2026-Q4`");
    }
  }

  private static void role(Element element, Context context) {
    if (!element.has(PracticeFact.ForRole.class)) {
      missing(
          context,
          StructuralRule.MISSING_FACT,
          element,
          "does not say whose steps it describes; write `for ROLE` behind its name");
    }
  }

  private static void missing(
      Context context, StructuralRule rule, Element element, String message) {
    context.findings().add(rule, element.nameAt(), Say.name(element.name()) + " " + message);
  }
}
