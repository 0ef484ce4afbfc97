package dev.sextant.site.page;

import dev.sextant.report.Corridor;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.report.Period;
import dev.sextant.report.Point;
import dev.sextant.report.Status;
import dev.sextant.site.book.Mark;
import dev.sextant.site.book.Reading;
import dev.sextant.site.chart.Chart;
import dev.sextant.site.chart.Chart.Dot;
import dev.sextant.site.chart.Chart.Level;
import dev.sextant.site.chart.Chart.Span;
import dev.sextant.site.chart.Chart.Tick;
import dev.sextant.site.chart.Ticks;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the history of a metric into a chart. */
final class HistoryChart {

  private final Reading reading;
  private final MetricReport report;
  private final List<Point> points;
  private final List<Happening> events;

  private HistoryChart(
      Reading reading, MetricReport report, List<Point> points, List<Happening> events) {
    this.reading = reading;
    this.report = report;
    this.points = points;
    this.events = events;
  }

  /**
   * The chart of a metric.
   *
   * @param last how many of its last periods, or 0 for all
   * @return empty when it is confidential or has no values
   */
  static Optional<Chart> of(Reading reading, List<Happening> events, int last) {
    List<Point> all = reading.points();
    List<Point> shown =
        last > 0 && all.size() > last ? all.subList(all.size() - last, all.size()) : all;
    return shown.stream().noneMatch(p -> p.value() != null)
        ? Optional.empty()
        : reading.open().map(r -> new HistoryChart(reading, r, shown, events).chart());
  }

  private Chart chart() {
    List<Dot> dots = points.stream().map(this::dot).toList();
    List<Level> levels = levels().stream().filter(level -> isNear(level, dots)).toList();
    List<Span> spans = spans();
    return new Chart(title(), dots, ticks(dots, levels), levels, spans, keys(dots, spans));
  }

  private String title() {
    return reading.link().text()
        + " from "
        + Dates.period(points.getFirst().period().label())
        + " to "
        + Dates.period(points.getLast().period().label());
  }

  private Dot dot(Point p) {
    Figures figures = reading.figures();
    String text = p.value() == null ? "no value" : figures.full(p.value());
    Status status = p.open() ? Status.NO_TARGET : p.status();
    Mark mark = Mark.of(status);
    Corridor band = p.corridor();
    return new Dot(
        Dates.shortPeriod(p.period().label()),
        p.value(),
        text,
        band == null ? p.expected() : null,
        plan(p),
        band == null ? edge(p, true) : band.floor(),
        band == null ? edge(p, false) : band.ceiling(),
        band == null ? null : band.low(),
        band == null ? null : band.high(),
        mark.key(),
        p.open() ? "still open" : mark.words(),
        p.open(),
        p.definitionChanged());
  }

  private String plan(Point p) {
    Corridor band = p.corridor();
    if (band != null) {
      return reading.figures().fullRange(band.low(), band.high());
    }
    return p.expected() == null ? "" : reading.figures().full(p.expected());
  }

  /** The tolerance lies on the side that is worse: below the plan when higher is better. */
  private @Nullable BigDecimal edge(Point p, boolean lower) {
    Plan plan = report.plan();
    BigDecimal expected = p.expected();
    if (plan == null || expected == null || plan.tolerance().signum() == 0) {
      return null;
    }
    boolean worse = report.direction().equals("lower") != lower;
    BigDecimal width = worse ? plan.tolerance() : BigDecimal.ZERO;
    return lower ? expected.subtract(width) : expected.add(width);
  }

  private List<Level> levels() {
    Figures figures = reading.figures();
    List<Level> levels = new ArrayList<>();
    report.benchmarks().stream()
        .filter(b -> b.kind().equals("industry"))
        .forEach(
            b -> {
              if (b.value() != null) {
                levels.add(new Level(b.value(), "industry " + figures.number(b.value())));
              }
            });
    Plan plan = report.plan();
    if (plan != null && plan.stretch() != null) {
      levels.add(new Level(plan.stretch(), "stretch " + figures.number(plan.stretch())));
    }
    return levels;
  }

  /** A line far away from all values would press these flat; it stands in the table alone. */
  private static boolean isNear(Level level, List<Dot> dots) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Dot dot : dots) {
      for (BigDecimal v : dot.heights().toList()) {
        low = Math.min(low, v.doubleValue());
        high = Math.max(high, v.doubleValue());
      }
    }
    double span = Math.max(high - low, Math.abs(high) / 10);
    double at = level.value().doubleValue();
    return at >= low - span && at <= high + span;
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    LocalDate start = points.getFirst().period().start();
    LocalDate end = points.getLast().period().end();
    for (Happening event : events) {
      if (event.days().start().isBefore(end) && event.days().end().isAfter(start)) {
        String text = event.when() + ": " + event.text();
        int number = spans.size() + 1;
        spans.add(new Span(number, place(event.days().start()), place(event.days().end()), text));
      }
    }
    return spans;
  }

  /** Where a day stands among the periods: half a period before the middle is a period's start. */
  private BigDecimal place(LocalDate day) {
    int last = points.size() - 1;
    for (int i = 0; i <= last; i++) {
      Period period = points.get(i).period();
      if (day.isBefore(period.end())) {
        double days = ChronoUnit.DAYS.between(period.start(), period.end());
        double share = ChronoUnit.DAYS.between(period.start(), day) / days;
        return rounded(Math.max(-0.5, i - 0.5 + share));
      }
    }
    return rounded(last + 0.5);
  }

  private static BigDecimal rounded(double place) {
    return BigDecimal.valueOf(place).setScale(3, RoundingMode.HALF_UP);
  }

  private List<Tick> ticks(List<Dot> dots, List<Level> levels) {
    List<BigDecimal> values =
        Stream.concat(dots.stream().flatMap(Dot::heights), levels.stream().map(Level::value))
            .toList();
    BigDecimal low = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    BigDecimal high = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    List<BigDecimal> ticks = Ticks.of(low, high);
    Figures figures = Figures.exact(report.unit(), ticks);
    return ticks.stream().map(t -> new Tick(t, figures.number(t))).toList();
  }

  private static List<String> keys(List<Dot> dots, List<Span> spans) {
    List<String> keys = new ArrayList<>();
    keys.add("value");
    if (dots.stream().anyMatch(d -> d.expected() != null)) {
      keys.add("plan");
    }
    if (dots.stream().anyMatch(d -> d.least() != null)) {
      keys.add("band");
    }
    if (dots.stream().anyMatch(d -> d.low() != null)) {
      keys.add("tolerance");
    }
    for (String key : List.of("on", "risk", "off", "doubt")) {
      if (dots.stream().anyMatch(d -> d.key().equals(key))) {
        keys.add(key);
      }
    }
    if (dots.stream().anyMatch(d -> d.open() && d.value() != null)) {
      keys.add("open");
    }
    if (dots.stream().anyMatch(Dot::changed)) {
      keys.add("changed");
    }
    if (!spans.isEmpty()) {
      keys.add("event");
    }
    return keys;
  }
}
