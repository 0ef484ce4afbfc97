package dev.sextant.report.values;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Input;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.plan.Planner;
import dev.sextant.query.result.ResultTable;
import dev.sextant.report.SourceReport;
import dev.sextant.run.DataQuality;
import dev.sextant.run.Engine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values from the embedded engine. Requests of the same grain, slice and end become one query, so
 * that metrics of one source share a scan of it.
 */
public final class EngineValues implements MetricValues {

  /** Sums of floating-point numbers depend on their order behind some fifteen digits. */
  static final MathContext STABLE_DIGITS = new MathContext(12);

  private final Engine engine;
  private final Planner planner;
  private final LocalDate asOf;
  private final Map<ElementId, SourceReport> sources = new HashMap<>();

  /**
   * Values of an engine.
   *
   * @param asOf the business day behind which nothing counts
   */
  public EngineValues(Engine engine, Planner planner, LocalDate asOf) {
    this.engine = engine;
    this.planner = planner;
    this.asOf = asOf;
  }

  /** What requests must share to be answered by one query. */
  private record Group(
      @Nullable Grain grain, @Nullable Expr where, @Nullable DateRange wholeRange, LocalDate end) {
    static Group of(SeriesRequest request) {
      boolean single = request.grain() == null;
      return new Group(
          request.grain(), request.where(), single ? request.range() : null, request.range().end());
    }
  }

  @Override
  public Map<SeriesRequest, Series> series(Collection<SeriesRequest> requests) {
    Map<Group, List<SeriesRequest>> groups = new LinkedHashMap<>();
    for (SeriesRequest request : requests) {
      groups.computeIfAbsent(Group.of(request), g -> new ArrayList<>()).add(request);
    }
    Map<SeriesRequest, Series> answers = new HashMap<>();
    groups.forEach((group, members) -> answer(members, answers));
    return answers;
  }

  private void answer(List<SeriesRequest> members, Map<SeriesRequest, Series> answers) {
    Plan all;
    try {
      all = planner.plan(together(members));
      if (unconnected(all).isPresent() || engine.refusal(all).isPresent()) {
        withoutRefused(members, answers);
        return;
      }
    } catch (QueryException oneOfThem) {
      withoutRefused(members, answers);
      return;
    }
    ResultTable table = engine.run(all);
    members.forEach(request -> answers.put(request, Series.of(values(table, request))));
  }

  /** Metrics that cannot be computed are told apart, so that they do not spoil the others. */
  private void withoutRefused(List<SeriesRequest> members, Map<SeriesRequest, Series> answers) {
    List<SeriesRequest> computed = new ArrayList<>();
    for (SeriesRequest request : members) {
      refusal(request)
          .ifPresentOrElse(
              why -> answers.put(request, Series.failed(why)), () -> computed.add(request));
    }
    for (List<SeriesRequest> side : bySide(computed)) {
      ResultTable table = engine.run(planner.plan(together(side)));
      side.forEach(request -> answers.put(request, Series.of(values(table, request))));
    }
  }

  /** Metrics of a database's tables and those of the workspace's files are asked apart. */
  private List<List<SeriesRequest>> bySide(List<SeriesRequest> requests) {
    Map<Boolean, List<SeriesRequest>> sides =
        requests.stream()
            .collect(
                Collectors.partitioningBy(
                    r -> engine.isRemote(planner.plan(together(List.of(r))))));
    return sides.values().stream().filter(side -> !side.isEmpty()).toList();
  }

  private Optional<String> refusal(SeriesRequest request) {
    try {
      Plan plan = planner.plan(together(List.of(request)));
      Optional<String> unconnected = unconnected(plan);
      return unconnected.isPresent() ? unconnected : engine.refusal(plan);
    } catch (QueryException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }

  private Optional<String> unconnected(Plan plan) {
    return plan.inputs().stream()
        .filter(Input.Source.class::isInstance)
        .flatMap(input -> engine.unconnected(((Input.Source) input).id()).stream())
        .findFirst();
  }

  /** One query for requests of a group, from the earliest start on. */
  private MetricQuery together(List<SeriesRequest> requests) {
    SeriesRequest first = requests.getFirst();
    LocalDate start =
        requests.stream().map(r -> r.range().start()).min(LocalDate::compareTo).orElseThrow();
    return new MetricQuery(
        requests.stream().map(SeriesRequest::metric).distinct().toList(),
        List.of(),
        first.grain(),
        first.where(),
        start,
        first.range().end(),
        asOf);
  }

  @Override
  public String sql(SeriesRequest request) {
    try {
      Plan plan = planner.plan(together(List.of(request)));
      return unconnected(plan).isPresent() ? "" : engine.sql(plan);
    } catch (QueryException refused) {
      // The series says why.
      return "";
    }
  }

  @Override
  public Groups groups(GroupRequest request) {
    return new EngineGroups(this::rows, request, asOf).answer();
  }

  /**
   * The rows that answer a query.
   *
   * @throws QueryException when it has no answer
   */
  private ResultTable rows(MetricQuery query) {
    Plan plan = planner.plan(query);
    unconnected(plan)
        .ifPresent(
            why -> {
              throw new QueryException(why);
            });
    return engine.run(plan);
  }

  private static SortedMap<LocalDate, BigDecimal> values(ResultTable table, SeriesRequest request) {
    int column = table.column(request.metric().qualifiedName()).orElseThrow();
    SortedMap<LocalDate, BigDecimal> values = new TreeMap<>();
    for (ResultTable.Row row : table.rows()) {
      LocalDate start =
          request.grain() == null ? request.range().start() : row.day(0).orElseThrow();
      if (request.grain() == null || request.range().contains(start)) {
        row.number(column).ifPresent(value -> values.put(start, value.round(STABLE_DIGITS)));
      }
    }
    return values;
  }

  @Override
  public SourceReport source(ElementId source) {
    return sources.computeIfAbsent(source, this::quality);
  }

  private SourceReport quality(ElementId source) {
    Optional<String> unconnected = engine.unconnected(source);
    if (unconnected.isPresent()) {
      SourceReport.Check reached =
          new SourceReport.Check(
              SourceReport.FRESHNESS, "its rows can be read", false, unconnected.get());
      return new SourceReport(source.qualifiedName(), 0, null, List.of(reached));
    }
    DataQuality quality = engine.quality(source, asOf);
    List<SourceReport.Check> checks = quality.checks().stream().map(EngineValues::check).toList();
    return new SourceReport(
        source.qualifiedName(), quality.facts().rows(), quality.facts().watermark(), checks);
  }

  private static SourceReport.Check check(DataQuality.Check check) {
    String aspect = check.aspect().name().toLowerCase(Locale.ROOT);
    return new SourceReport.Check(aspect, check.expectation(), check.passed(), check.evidence());
  }
}
