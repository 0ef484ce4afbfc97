package dev.sextant.model.structure;

import static dev.sextant.model.element.ElementKind.DASHBOARD;
import static dev.sextant.model.element.ElementKind.DRIVER;
import static dev.sextant.model.element.ElementKind.GOAL;
import static dev.sextant.model.element.ElementKind.KPI;
import static dev.sextant.model.element.ElementKind.LEVEL;
import static dev.sextant.model.element.ElementKind.METRIC;
import static dev.sextant.model.element.ElementKind.MISSION;
import static dev.sextant.model.element.ElementKind.OBJECTIVE;
import static dev.sextant.model.element.ElementKind.ORGANISATION;
import static dev.sextant.model.element.ElementKind.REVIEW;
import static dev.sextant.model.element.ElementKind.ROLE;
import static dev.sextant.model.element.ElementKind.SOURCE;
import static dev.sextant.model.element.ElementKind.STAGE;
import static dev.sextant.model.element.ElementKind.STAKEHOLDER;
import static dev.sextant.model.element.ElementKind.STRATEGY;
import static dev.sextant.model.element.ElementKind.TEAM;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
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
import dev.sextant.model.resolve.Reference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Does every name in a fact stand for an element of the kind that the fact needs? */
final class MentionedElements implements Check {

  private record Need(String words, Set<ElementKind> kinds) {
    static Need of(String words, ElementKind first, ElementKind... others) {
      return new Need(words, EnumSet.of(first, others));
    }
  }

  private static final Need ACCOUNTABLE = Need.of("a role or team", ROLE, TEAM);
  private static final Need ANYTHING = new Need("an element", EnumSet.allOf(ElementKind.class));
  private static final Need CONTRIBUTED = Need.of("a metric or goal", KPI, DRIVER, METRIC, GOAL);
  private static final Need GOALS = Need.of("a goal", GOAL);
  private static final Need LEVELS = Need.of("a level", LEVEL);
  private static final Need METRICS = Need.of("a metric", KPI, DRIVER, METRIC);
  private static final Need MISSIONS = Need.of("a mission", MISSION);
  private static final Need PEERS = Need.of("a metric or team", KPI, DRIVER, METRIC, TEAM);
  private static final Need PEOPLE =
      Need.of("a role, team or stakeholder", ROLE, TEAM, STAKEHOLDER, ORGANISATION);
  private static final Need ROLES = Need.of("a role", ROLE);
  private static final Need SHOWN =
      Need.of(
          "a metric, review, goal or mission",
          KPI,
          DRIVER,
          METRIC,
          REVIEW,
          GOAL,
          MISSION,
          OBJECTIVE,
          DASHBOARD);
  private static final Need SOURCES = Need.of("a source", SOURCE);
  private static final Need STAGES = Need.of("a stage", STAGE);
  private static final Need STAKEHOLDERS =
      Need.of("a stakeholder or team", STAKEHOLDER, TEAM, ORGANISATION);
  private static final Need STRATEGIES = Need.of("a strategy", STRATEGY);
  private static final Need SUBJECTS =
      Need.of("a metric", KPI, DRIVER, METRIC, GOAL, MISSION, OBJECTIVE);
  private static final Need SUPPORTED = Need.of("a goal or strategy", GOAL, STRATEGY, MISSION);
  private static final Need TEAMS = Need.of("a team or organisation", TEAM, ORGANISATION);
  private static final Need TREES =
      Need.of(
          "a mission, goal or metric",
          MISSION,
          GOAL,
          KPI,
          DRIVER,
          METRIC,
          STRATEGY,
          ORGANISATION,
          OBJECTIVE);

  @Override
  public void check(Element element, Context context) {
    for (Fact fact : element.facts()) {
      check(fact, new Linker(context));
    }
  }

  private record Linker(Context context) {
    void link(Path path, Need need) {
      Reference reference = new Reference(context, need.words(), need.kinds());
      reference.check(path);
    }

    void link(List<Path> paths, Need need) {
      paths.forEach(p -> link(p, need));
    }

    void maybe(@org.jspecify.annotations.Nullable Path path, Need need) {
      if (path != null) {
        link(path, need);
      }
    }
  }

  private static void check(Fact fact, Linker to) {
    switch (fact) {
      case CommonFact f -> common(f, to);
      case PurposeFact f -> purpose(f, to);
      case MeasureFact f -> measure(f, to);
      case TargetFact f -> target(f, to);
      case DriverFact f -> driver(f, to);
      case SourceFact f -> source(f, to);
      case PracticeFact f -> practice(f, to);
    }
  }

  private static void common(CommonFact fact, Linker to) {
    switch (fact) {
      case CommonFact.Owner f -> to.link(f.role(), ACCOUNTABLE);
      case CommonFact.Of f -> to.link(f.team(), TEAMS);
      case CommonFact.Supports f -> to.link(f.goals(), SUPPORTED);
      case CommonFact.Definition f -> {}
    }
  }

  private static void purpose(PurposeFact fact, Linker to) {
    switch (fact) {
      case PurposeFact.PartOf f -> to.link(f.whole(), TEAMS);
      case PurposeFact.Lead f -> to.link(f.role(), ROLES);
      case PurposeFact.ReportsTo f -> to.link(f.role(), ROLES);
      case PurposeFact.ProvidesElement f -> to.link(f.what(), ANYTHING);
      case PurposeFact.Receives f -> to.link(f.what(), ANYTHING);
      case PurposeFact.Requires f -> to.link(f.metrics(), METRICS);
      case PurposeFact.Serves f -> to.link(f.stakeholders(), STAKEHOLDERS);
      case PurposeFact.Realises f -> to.link(f.strategies(), STRATEGIES);
      case PurposeFact.ForMission f -> to.link(f.mission(), MISSIONS);
      case PurposeFact.HeldBy f -> {}
      case PurposeFact.Side f -> {}
      case PurposeFact.Provides f -> {}
      case PurposeFact.GoalSide f -> {}
      case PurposeFact.Wants f -> {}
      case PurposeFact.During f -> {}
    }
  }

  private static void measure(MeasureFact fact, Linker to) {
    switch (fact) {
      case MeasureFact.Measures f -> to.link(f.goals(), GOALS);
      case MeasureFact.AtStage f -> to.link(f.stage(), STAGES);
      case MeasureFact.Confidential f -> to.maybe(f.audience(), PEOPLE);
      case MeasureFact.Retired f -> to.maybe(f.replacedBy(), METRICS);
      case MeasureFact.DependsOn f -> to.link(f.metrics(), METRICS);
      case MeasureFact.Proxy f -> to.link(f.metric(), METRICS);
      case MeasureFact.Value f -> {}
      case MeasureFact.InUnit f -> {}
      case MeasureFact.Better f -> {}
      case MeasureFact.Judged f -> {}
      case MeasureFact.Category f -> {}
      case MeasureFact.Scope f -> {}
      case MeasureFact.Formerly f -> {}
      case MeasureFact.GapsKept f -> {}
      case MeasureFact.Planned f -> {}
    }
  }

  private static void target(TargetFact fact, Linker to) {
    switch (fact) {
      case TargetFact.Target f -> {
        if (f.form() instanceof TargetFact.Form.Metric m) {
          to.link(m.metric(), METRICS);
        }
        to.maybe(f.owner(), ACCOUNTABLE);
      }
      case TargetFact.PeerBenchmark f -> to.link(f.peer(), PEERS);
      case TargetFact.Guardrail f -> to.link(f.metric(), METRICS);
      case TargetFact.Stretch f -> {}
      case TargetFact.Tolerance f -> {}
      case TargetFact.HistoryBenchmark f -> {}
      case TargetFact.IndustryBenchmark f -> {}
    }
  }

  private static void driver(DriverFact fact, Linker to) {
    switch (fact) {
      case DriverFact.Moves f -> to.link(f.metric(), METRICS);
      case DriverFact.ControlledBy f -> to.link(f.who(), PEOPLE);
      case DriverFact.Belief f -> {}
    }
  }

  private static void source(SourceFact fact, Linker to) {
    switch (fact) {
      case SourceFact.ProducedBy f -> to.link(f.who(), PEOPLE);
      case SourceFact.Subject f -> to.link(f.source(), SOURCES);
      case SourceFact.Agrees f -> agrees(f.with(), to);
      case SourceFact.Reference f -> {}
      case SourceFact.FromSource f -> {}
      case SourceFact.Counts f -> {}
      case SourceFact.Table f -> {}
      case SourceFact.File f -> {}
      case SourceFact.Sql f -> {}
      case SourceFact.Key f -> {}
      case SourceFact.Column f -> {}
      case SourceFact.Time f -> {}
      case SourceFact.LoadedUntil f -> {}
      case SourceFact.ClosesAfter f -> {}
      case SourceFact.Valid f -> {}
      case SourceFact.Equals f -> {}
      case SourceFact.Rate f -> {}
      case SourceFact.Day f -> {}
      case SourceFact.GrainColumn f -> {}
      case SourceFact.Fresh f -> {}
      case SourceFact.Complete f -> {}
      case SourceFact.Unique f -> {}
      case SourceFact.Volume f -> {}
    }
  }

  /** {@code agrees with Gate.count} compares with the number of rows of a source. */
  private static void agrees(Path path, Linker to) {
    if (path.last().equals("count") && path.segments().size() > 1) {
      List<Path.Segment> source = path.segments().subList(0, path.segments().size() - 1);
      to.link(new Path(source, path.at()), SOURCES);
    } else {
      to.link(path, METRICS);
    }
  }

  private static void practice(PracticeFact fact, Linker to) {
    switch (fact) {
      case PracticeFact.With f -> to.link(f.participants(), PEOPLE);
      case PracticeFact.Scorecard f -> to.link(f.metrics(), METRICS);
      case PracticeFact.On f -> to.link(f.metrics(), SUBJECTS);
      case PracticeFact.By f -> to.link(f.role(), PEOPLE);
      case PracticeFact.To f -> to.link(f.audience(), PEOPLE);
      case PracticeFact.Shows f -> to.link(f.what(), SHOWN);
      case PracticeFact.Row f ->
          f.tiles().forEach(t -> to.link(t.what(), t.kind().equals("tree") ? TREES : METRICS));
      case PracticeFact.MetricResult f -> {
        to.link(f.metric(), METRICS);
        to.maybe(f.owner(), ACCOUNTABLE);
      }
      case PracticeFact.MilestoneResult f -> to.maybe(f.owner(), ACCOUNTABLE);
      case PracticeFact.ForRole f -> to.link(f.role(), ROLES);
      case PracticeFact.Reviewed f -> to.maybe(f.by(), PEOPLE);
      case PracticeFact.After f -> to.link(f.level(), LEVELS);
      case PracticeFact.SeenIn f -> to.link(f.metrics(), METRICS);
      case PracticeFact.ContributesTo f -> to.link(f.metrics(), CONTRIBUTED);
      case PracticeFact.ExpectsMetric f -> to.link(f.metric(), METRICS);
      case PracticeFact.ExpectsDeed f -> to.maybe(f.judge(), PEOPLE);
      case PracticeFact.Every f -> {}
      case PracticeFact.Decides f -> {}
      case PracticeFact.When f -> {}
      case PracticeFact.Says f -> {}
      case PracticeFact.Due f -> {}
      case PracticeFact.Done f -> {}
      case PracticeFact.Effective f -> {}
      case PracticeFact.Training f -> {}
    }
  }
}
