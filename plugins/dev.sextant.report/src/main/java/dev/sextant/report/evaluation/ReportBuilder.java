package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.GoalIndex;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.GoalReport;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MissionReport;
import dev.sextant.report.Report;
import dev.sextant.report.SourceReport;
import dev.sextant.report.values.MetricValues;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes and judges everything that a report shows. */
public final class ReportBuilder {

  private final Workspace workspace;
  private final MetricValues values;
  private final LocalDate asOf;
  private final Lineage lineage;
  private final GoalIndex purpose;

  /**
   * A builder for one report.
   *
   * @param asOf the business day; later data is not looked at
   */
  public ReportBuilder(Workspace workspace, MetricValues values, LocalDate asOf) {
    this.workspace = workspace;
    this.values = values;
    this.asOf = asOf;
    this.lineage = new Lineage(workspace);
    this.purpose = GoalIndex.of(workspace);
  }

  /** The report; with an earlier one, it says what was restated since. */
  public Report build(Optional<Report> earlier) {
    ClosedPeriods closed = new ClosedPeriods(workspace, values, lineage, asOf);
    List<Subject> subjects = new Subjects(workspace, closed, lineage, asOf).all();
    Map<String, MetricReport> metrics = metrics(subjects);
    return new Report(
        Report.SCHEMA,
        workspace.settings().name(),
        asOf,
        List.copyOf(metrics.values()),
        goals(metrics),
        missions(),
        new Scorecards(workspace, metrics, asOf).all(),
        new Objectives(workspace, metrics, asOf).all(),
        new Asks(workspace).all(),
        new Roadmap(workspace, asOf).all(),
        earlier.map(e -> Restatements.between(e, List.copyOf(metrics.values()))).orElse(List.of()),
        sourceReports(),
        new Breakdowns(workspace, values, closed, subjects).all(),
        List.of(),
        List.of());
  }

  private Map<String, MetricReport> metrics(List<Subject> subjects) {
    Requests requests = new Requests(workspace);
    Answers answers =
        new Answers(
            values.series(
                subjects.stream()
                    .flatMap(requests::of)
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
    MetricEvaluation evaluation =
        new MetricEvaluation(workspace, values, lineage, requests, answers, asOf);
    Map<String, MetricReport> metrics = new TreeMap<>();
    subjects.forEach(s -> metrics.put(s.id().qualifiedName(), evaluation.of(s)));
    Guardrails guardrails = new Guardrails(workspace, Map.copyOf(metrics));
    subjects.forEach(
        s ->
            metrics.computeIfPresent(
                s.id().qualifiedName(), (name, m) -> m.guardedBy(guardrails.of(s.element()))));
    return metrics;
  }

  private List<GoalReport> goals(Map<String, MetricReport> metrics) {
    return sorted(ElementKind.GOAL)
        .map(
            goal ->
                RollUp.goal(
                    goal.id().qualifiedName(),
                    purpose.kpis(goal.id()).stream()
                        .filter(id -> id.kind() == ElementKind.KPI)
                        .sorted()
                        .flatMap(id -> Stream.ofNullable(metrics.get(id.qualifiedName())))
                        .toList()))
        .toList();
  }

  private List<MissionReport> missions() {
    return sorted(ElementKind.MISSION)
        .map(
            mission ->
                new MissionReport(
                    mission.id().qualifiedName(),
                    purpose.goalsOf(mission.id()).stream().map(ElementId::qualifiedName).toList()))
        .toList();
  }

  private List<SourceReport> sourceReports() {
    return sorted(ElementKind.SOURCE).map(source -> values.source(source.id())).toList();
  }

  private Stream<Element> sorted(ElementKind kind) {
    return workspace.elements(kind).sorted(Comparator.comparing(Element::id));
  }
}
