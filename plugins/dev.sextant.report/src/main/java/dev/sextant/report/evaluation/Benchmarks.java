package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.TargetFact.HistoryBenchmark;
import dev.sextant.model.fact.TargetFact.IndustryBenchmark;
import dev.sextant.model.fact.TargetFact.PeerBenchmark;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.MetricReport.Benchmark;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a subject is compared with beside its target. */
record Benchmarks(Workspace workspace, Subject subject, Requests requests, Answers answers) {

  /** Over how many periods a trend is taken. */
  private static final int TREND_PERIODS = 12;

  List<Benchmark> of(Series series) {
    return subject.element().facts(Fact.class).flatMap(fact -> benchmark(fact, series)).toList();
  }

  private Stream<Benchmark> benchmark(Fact fact, Series series) {
    return switch (fact) {
      case HistoryBenchmark history -> Stream.of(history(history, series));
      case IndustryBenchmark industry -> Stream.of(industry(industry));
      case PeerBenchmark peer -> Stream.of(peer(peer));
      case Fact other -> Stream.empty();
    };
  }

  private Benchmark history(HistoryBenchmark benchmark, Series series) {
    DateRange before = workspace.time().shift(subject.closed(), subject.grain(), -1);
    DateRange year = new Periods(workspace.time()).yearBefore(subject.closed(), subject.grain());
    return switch (benchmark.history()) {
      case PREVIOUS_PERIOD -> past("previous period", series, before);
      case PREVIOUS_YEAR -> past("previous year", series, year);
      case TREND -> new Benchmark("trend", trend(series), "change per period, last 12 periods");
    };
  }

  private Benchmark past(String kind, Series series, DateRange period) {
    String label = new Periods(workspace.time()).named(period, subject.grain()).label();
    return new Benchmark(kind, series.at(period.start()).orElse(null), label);
  }

  /** The slope of the straight line with the least squares through the last closed periods. */
  private @Nullable BigDecimal trend(Series series) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < TREND_PERIODS; i++) {
      DateRange period = workspace.time().shift(subject.closed(), subject.grain(), -i);
      int x = -i;
      series.at(period.start()).ifPresent(y -> points.add(new double[] {x, y.doubleValue()}));
    }
    if (points.size() < 3) {
      return null;
    }
    double meanX = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double covariance = points.stream().mapToDouble(p -> (p[0] - meanX) * (p[1] - meanY)).sum();
    double variance = points.stream().mapToDouble(p -> (p[0] - meanX) * (p[0] - meanX)).sum();
    return BigDecimal.valueOf(covariance / variance);
  }

  private Benchmark industry(IndustryBenchmark benchmark) {
    String date = benchmark.asOf() == null ? "" : ", " + benchmark.asOf();
    BigDecimal value = subject.scale(workspace).apply(benchmark.value());
    return new Benchmark("industry", value, benchmark.source() + date);
  }

  private Benchmark peer(PeerBenchmark benchmark) {
    Optional<ElementId> peer = workspace.target(subject.id(), benchmark.peer());
    String title =
        peer.flatMap(workspace::element).map(e -> e.title()).orElse(benchmark.peer().dotted());
    Series series = answers.to(requests.peer(subject, benchmark));
    return new Benchmark("peer", series.at(subject.closed().start()).orElse(null), title);
  }
}
