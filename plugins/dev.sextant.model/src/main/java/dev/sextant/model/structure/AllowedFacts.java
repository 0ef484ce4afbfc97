package dev.sextant.model.structure;

import static dev.sextant.model.element.ElementKind.ACTION;
import static dev.sextant.model.element.ElementKind.CALENDAR;
import static dev.sextant.model.element.ElementKind.COMMENT;
import static dev.sextant.model.element.ElementKind.DASHBOARD;
import static dev.sextant.model.element.ElementKind.DRIVER;
import static dev.sextant.model.element.ElementKind.EVENT;
import static dev.sextant.model.element.ElementKind.GOAL;
import static dev.sextant.model.element.ElementKind.JOURNEY;
import static dev.sextant.model.element.ElementKind.KPI;
import static dev.sextant.model.element.ElementKind.LADDER;
import static dev.sextant.model.element.ElementKind.LEVEL;
import static dev.sextant.model.element.ElementKind.METRIC;
import static dev.sextant.model.element.ElementKind.MISSION;
import static dev.sextant.model.element.ElementKind.NEWSLETTER;
import static dev.sextant.model.element.ElementKind.OBJECTIVE;
import static dev.sextant.model.element.ElementKind.QUALITY;
import static dev.sextant.model.element.ElementKind.RATES;
import static dev.sextant.model.element.ElementKind.REVIEW;
import static dev.sextant.model.element.ElementKind.ROLE;
import static dev.sextant.model.element.ElementKind.SKILL;
import static dev.sextant.model.element.ElementKind.SOURCE;
import static dev.sextant.model.element.ElementKind.STAKEHOLDER;
import static dev.sextant.model.element.ElementKind.TEAM;
import static dev.sextant.model.element.ElementKind.UNIT;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.Say;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** May an element of its kind state this fact at all? */
final class AllowedFacts implements Check {

  private static final Set<ElementKind> ANY = EnumSet.allOf(ElementKind.class);
  private static final Set<ElementKind> MEASURED = EnumSet.of(KPI, DRIVER, METRIC);
  private static final Set<ElementKind> STORED = EnumSet.of(SOURCE, RATES);

  @Override
  public void check(Element element, Context context) {
    for (Fact fact : element.facts()) {
      Set<ElementKind> kinds = kinds(fact);
      if (!kinds.contains(element.kind())) {
        String bearers =
            kinds.stream()
                .map(ElementKind::keyword)
                .map(Say::name)
                .collect(Collectors.joining(", "));
        context
            .findings()
            .add(
                StructuralRule.FACT_NOT_ALLOWED,
                fact.at(),
                Say.article(element.kind().keyword())
                        .substring(0, 1)
                        .toUpperCase(java.util.Locale.ROOT)
                    + Say.article(element.kind().keyword()).substring(1)
                    + " cannot state this; it belongs to "
                    + bearers);
      }
    }
  }

  private static Set<ElementKind> kinds(Fact fact) {
    return switch (fact) {
      case CommonFact f -> common(f);
      case PurposeFact f -> purpose(f);
      case MeasureFact f -> f instanceof MeasureFact.Formerly ? ANY : MEASURED;
      case TargetFact f -> MEASURED;
      case DriverFact f -> EnumSet.of(DRIVER);
      case SourceFact f -> source(f);
      case PracticeFact f -> practice(f);
    };
  }

  private static Set<ElementKind> common(CommonFact fact) {
    return switch (fact) {
      case CommonFact.Definition f -> ANY;
      case CommonFact.Owner f -> EnumSet.of(KPI, DRIVER, METRIC, GOAL, OBJECTIVE, ACTION, MISSION);
      case CommonFact.Of f ->
          EnumSet.of(ROLE, MISSION, JOURNEY, OBJECTIVE, REVIEW, NEWSLETTER, DASHBOARD);
      case CommonFact.Supports f -> EnumSet.of(GOAL, OBJECTIVE);
    };
  }

  private static Set<ElementKind> purpose(PurposeFact fact) {
    return switch (fact) {
      case PurposeFact.PartOf f -> EnumSet.of(TEAM);
      case PurposeFact.Lead f -> EnumSet.of(TEAM);
      case PurposeFact.HeldBy f -> EnumSet.of(ROLE);
      case PurposeFact.ReportsTo f -> EnumSet.of(ROLE);
      case PurposeFact.Side f -> EnumSet.of(STAKEHOLDER);
      case PurposeFact.Provides f -> EnumSet.of(STAKEHOLDER);
      case PurposeFact.ProvidesElement f -> EnumSet.of(STAKEHOLDER);
      case PurposeFact.Receives f -> EnumSet.of(STAKEHOLDER);
      case PurposeFact.Requires f -> EnumSet.of(STAKEHOLDER);
      case PurposeFact.Serves f -> EnumSet.of(MISSION);
      case PurposeFact.Realises f -> EnumSet.of(MISSION);
      case PurposeFact.ForMission f -> EnumSet.of(GOAL);
      case PurposeFact.GoalSide f -> EnumSet.of(GOAL);
      case PurposeFact.Wants f -> EnumSet.of(STAKEHOLDER);
      case PurposeFact.During f -> EnumSet.of(OBJECTIVE);
    };
  }

  private static Set<ElementKind> source(SourceFact fact) {
    return switch (fact) {
      case SourceFact.Table f -> STORED;
      case SourceFact.File f -> STORED;
      case SourceFact.Sql f -> STORED;
      case SourceFact.Key f -> STORED;
      case SourceFact.Rate f -> EnumSet.of(RATES);
      case SourceFact.FromSource f -> EnumSet.of(CALENDAR);
      case SourceFact.Day f -> EnumSet.of(CALENDAR);
      case SourceFact.GrainColumn f -> EnumSet.of(CALENDAR);
      case SourceFact.Equals f -> EnumSet.of(UNIT);
      case SourceFact.Subject f -> EnumSet.of(QUALITY);
      case SourceFact.Fresh f -> EnumSet.of(QUALITY);
      case SourceFact.Complete f -> EnumSet.of(QUALITY);
      case SourceFact.Unique f -> EnumSet.of(QUALITY);
      case SourceFact.Volume f -> EnumSet.of(QUALITY);
      case SourceFact.Agrees f -> EnumSet.of(QUALITY);
      case SourceFact.Counts f -> EnumSet.of(SOURCE);
      case SourceFact.Column f -> STORED;
      case SourceFact.Time f -> EnumSet.of(SOURCE);
      case SourceFact.Reference f -> EnumSet.of(SOURCE);
      case SourceFact.ProducedBy f -> EnumSet.of(SOURCE);
      case SourceFact.LoadedUntil f -> STORED;
      case SourceFact.ClosesAfter f -> EnumSet.of(SOURCE);
      case SourceFact.Valid f -> EnumSet.of(SOURCE);
    };
  }

  private static Set<ElementKind> practice(PracticeFact fact) {
    return switch (fact) {
      case PracticeFact.Every f -> EnumSet.of(REVIEW, NEWSLETTER);
      case PracticeFact.With f -> EnumSet.of(REVIEW);
      case PracticeFact.Decides f -> EnumSet.of(REVIEW);
      case PracticeFact.Scorecard f -> EnumSet.of(REVIEW);
      case PracticeFact.On f -> EnumSet.of(COMMENT, ACTION, EVENT);
      case PracticeFact.When f -> EnumSet.of(COMMENT, EVENT);
      case PracticeFact.By f -> EnumSet.of(COMMENT);
      case PracticeFact.Says f -> EnumSet.of(COMMENT, EVENT);
      case PracticeFact.Due f -> EnumSet.of(ACTION);
      case PracticeFact.Done f -> EnumSet.of(ACTION);
      case PracticeFact.To f -> EnumSet.of(NEWSLETTER);
      case PracticeFact.Shows f -> EnumSet.of(NEWSLETTER);
      case PracticeFact.Row f -> EnumSet.of(DASHBOARD);
      case PracticeFact.MetricResult f -> EnumSet.of(OBJECTIVE);
      case PracticeFact.MilestoneResult f -> EnumSet.of(OBJECTIVE);
      case PracticeFact.ForRole f -> EnumSet.of(LADDER);
      case PracticeFact.Reviewed f -> EnumSet.of(LADDER);
      case PracticeFact.Effective f -> EnumSet.of(LADDER);
      case PracticeFact.After f -> EnumSet.of(LEVEL);
      case PracticeFact.SeenIn f -> EnumSet.of(SKILL);
      case PracticeFact.Training f -> EnumSet.of(LEVEL, SKILL);
      case PracticeFact.ContributesTo f -> EnumSet.of(LEVEL, ROLE);
      case PracticeFact.ExpectsMetric f -> EnumSet.of(LEVEL);
      case PracticeFact.ExpectsDeed f -> EnumSet.of(LEVEL);
    };
  }
}
