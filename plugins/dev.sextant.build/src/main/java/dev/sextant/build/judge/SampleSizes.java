package dev.sextant.build.judge;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.plan.Planner;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Period;
import dev.sextant.report.Report;
import dev.sextant.report.Sample;
import dev.sextant.report.values.EngineValues;
import dev.sextant.report.values.SeriesRequest;
import dev.sextant.run.Engine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows on which the metrics of career ladders rest in their last closed period. Where a
 * formula filters its rows as a whole, so does the count; filters deeper inside are not looked at.
 */
public final class SampleSizes {

  private static final String PACKAGE = "sextant.samples";

  private final Workspace workspace;
  private final Engine engine;
  private final Report report;
  private final Map<ElementId, ElementId> counts = new LinkedHashMap<>();

  /** The sizes for a report, which says what the last closed periods are. */
  public SampleSizes(Workspace workspace, Engine engine, Report report) {
    this.workspace = workspace;
    this.engine = engine;
    this.report = report;
  }

  /** A metric by which people are judged, with its period. */
  private record Criterion(ElementId metric, Period period) {}

  /**
   * The sizes by metric; one whose rows have no time, or that cannot be counted, is left out.
   *
   * @throws dev.sextant.run.RunException when the engine fails
   */
  public List<Sample> all() {
    List<Criterion> criteria = criteria();
    if (criteria.isEmpty()) {
      return List.of();
    }
    Workspace counting = counting(criteria);
    EngineValues values = new EngineValues(engine, new Planner(counting), report.asOf());
    Map<SeriesRequest, Criterion> asked = new LinkedHashMap<>();
    criteria.forEach(c -> requests(c).forEach(r -> asked.put(r, c)));
    Map<String, Sample> fewest = new TreeMap<>();
    values
        .series(asked.keySet())
        .forEach(
            (request, series) ->
                series.values().values().stream()
                    .findFirst()
                    .flatMap(rows -> sample(asked.get(request), rows))
                    .ifPresent(s -> fewest.merge(s.metric(), s, SampleSizes::fewer)));
    return List.copyOf(fewest.values());
  }

  private static Optional<Sample> sample(@Nullable Criterion of, BigDecimal rows) {
    return Optional.ofNullable(of)
        .map(c -> new Sample(c.metric().qualifiedName(), c.period().label(), rows.longValue()));
  }

  private static Sample fewer(Sample a, Sample b) {
    return a.rows() <= b.rows() ? a : b;
  }

  private List<Criterion> criteria() {
    return workspace
        .elements(ElementKind.LEVEL)
        .flatMap(
            level ->
                level
                    .facts(PracticeFact.ExpectsMetric.class)
                    .flatMap(x -> workspace.target(level.id(), x.metric()).stream()))
        .distinct()
        .sorted()
        .flatMap(this::criterion)
        .toList();
  }

  private Stream<Criterion> criterion(ElementId metric) {
    return report.metrics().stream()
        .filter(m -> m.name().equals(metric.qualifiedName()))
        .map(MetricReport::period)
        .flatMap(Stream::ofNullable)
        .map(period -> new Criterion(metric, period));
  }

  /** The model with a metric more for each source that is to be counted. */
  private Workspace counting(List<Criterion> criteria) {
    StringBuilder text = new StringBuilder("package " + PACKAGE + "\n");
    criteria.stream()
        .flatMap(c -> workspace.sourcesOf(c.metric()).stream())
        .distinct()
        .forEach(
            source -> {
              String name = "rows" + counts.size();
              counts.put(source, new ElementId(ElementKind.METRIC, PACKAGE + "." + name, 0));
              text.append("metric " + name + " = count(" + source.qualifiedName() + ")\n");
            });
    return workspace.with(MetricsParser.parse(PACKAGE, text.toString()).model());
  }

  private Stream<SeriesRequest> requests(Criterion criterion) {
    DateRange range = new DateRange(criterion.period().start(), criterion.period().end());
    List<ElementId> sources = workspace.sourcesOf(criterion.metric());
    @Nullable Expr filter = sources.size() == 1 ? filter(criterion.metric()) : null;
    return sources.stream()
        .flatMap(s -> Stream.ofNullable(counts.get(s)))
        .map(count -> new SeriesRequest(count, null, range, filter));
  }

  /**
   * The condition around the whole formula of a metric, or of the one whose value it takes over.
   */
  private @Nullable Expr filter(ElementId metric) {
    Optional<Expr> formula =
        workspace.element(metric).stream()
            .flatMap(e -> e.facts(MeasureFact.Value.class))
            .reduce((older, newer) -> newer)
            .map(MeasureFact.Value::formula);
    return switch (formula.orElse(null)) {
      case Expr.Suffixed s when s.suffix() instanceof Expr.Suffix.Where w -> w.condition();
      case Expr.Name n -> of(metric, n).map(this::filter).orElse(null);
      case null, default -> null;
    };
  }

  private Optional<ElementId> of(ElementId metric, Expr.Name name) {
    return workspace
        .target(metric, name.path())
        .filter(id -> id.kind().isMetricLike() && !id.equals(metric));
  }
}
