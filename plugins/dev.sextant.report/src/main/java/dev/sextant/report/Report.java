package dev.sextant.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What a model's metrics said on a day: the document that the site shows, that {@code report
 * --format json} prints and that is kept as a snapshot, so that a later report can say what was
 * restated. Names of elements are qualified; numbers are in the unit that stands beside them,
 * shares as 0.031.
 *
 * @param schema the version of this document's form
 * @param workspace the workspace's name
 * @param asOf the business day on which it is judged; only what is known by then counts
 * @param metrics every KPI, driver and metric with a value, by qualified name
 * @param goals every goal with the roll-up of its KPIs
 * @param missions every mission with its goals, side by side
 * @param reviews every review with the rows of its scorecard
 * @param objectives every objective with the progress of its key results
 * @param asks what one team needs of another
 * @param roadmap proxies and planned metrics, by end date
 * @param restatements what an earlier report showed differently
 * @param sources how good the data is
 * @param breakdowns metrics by dimensions, as the tiles of dashboards ask for them
 * @param samples on how many rows the metrics of career ladders rest
 * @param findings what the values show that makes metrics mislead
 */
public record Report(
    int schema,
    String workspace,
    LocalDate asOf,
    List<MetricReport> metrics,
    List<GoalReport> goals,
    List<MissionReport> missions,
    List<ReviewReport> reviews,
    List<ObjectiveReport> objectives,
    List<Ask> asks,
    List<RoadmapEntry> roadmap,
    List<Restatement> restatements,
    List<SourceReport> sources,
    List<Breakdown> breakdowns,
    List<Sample> samples,
    List<FindingReport> findings) {

  /** The version of the form that this class writes. */
  public static final int SCHEMA = 1;

  public Report {
    metrics = List.copyOf(metrics);
    goals = List.copyOf(goals);
    missions = List.copyOf(missions);
    reviews = List.copyOf(reviews);
    objectives = List.copyOf(objectives);
    asks = List.copyOf(asks);
    roadmap = List.copyOf(roadmap);
    restatements = List.copyOf(restatements);
    sources = List.copyOf(sources);
    // Documents that were kept before there were any have none.
    breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
    samples = samples == null ? List.of() : List.copyOf(samples);
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /** The same with other restatements. */
  public Report restating(List<Restatement> others) {
    return new Report(
        schema,
        workspace,
        asOf,
        metrics,
        goals,
        missions,
        reviews,
        objectives,
        asks,
        roadmap,
        others,
        sources,
        breakdowns,
        samples,
        findings);
  }

  /** The same after it was judged. */
  public Report judged(List<Sample> counted, List<FindingReport> found) {
    return new Report(
        schema,
        workspace,
        asOf,
        metrics,
        goals,
        missions,
        reviews,
        objectives,
        asks,
        roadmap,
        restatements,
        sources,
        breakdowns,
        counted,
        found);
  }
}
