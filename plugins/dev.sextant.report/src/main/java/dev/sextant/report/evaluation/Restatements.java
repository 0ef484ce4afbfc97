package dev.sextant.report.evaluation;

import dev.sextant.report.MetricReport;
import dev.sextant.report.Point;
import dev.sextant.report.Report;
import dev.sextant.report.Restatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Closed periods that an earlier report showed with another value. */
public final class Restatements {

  /**
   * Relative differences up to this are rounding: sums of floating-point numbers depend on order.
   */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

  private Restatements() {}

  /** The closed periods of an earlier report that now have another value. */
  public static List<Restatement> between(Report earlier, List<MetricReport> now) {
    Map<String, MetricReport> before =
        earlier.metrics().stream()
            .collect(Collectors.toMap(MetricReport::name, Function.identity()));
    List<Restatement> found = new ArrayList<>();
    for (MetricReport metric : now) {
      MetricReport old = before.get(metric.name());
      if (old != null && old.unit().equals(metric.unit())) {
        compare(old, metric, earlier.asOf(), found);
      }
    }
    return found;
  }

  private static void compare(
      MetricReport old, MetricReport metric, LocalDate shownOn, List<Restatement> found) {
    Map<String, Point> current =
        metric.history().stream()
            .collect(Collectors.toMap(p -> p.period().label(), Function.identity()));
    for (Point point : old.history()) {
      Point now = current.get(point.period().label());
      if (!point.open() && now != null && differ(point.value(), now.value())) {
        found.add(
            new Restatement(
                metric.name(), point.period().label(), shownOn, point.value(), now.value()));
      }
    }
  }

  private static boolean differ(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    if (before == null || after == null) {
      return (before == null) != (after == null);
    }
    BigDecimal allowed = before.abs().max(after.abs()).multiply(ROUNDING, MathContext.DECIMAL64);
    return before.subtract(after).abs().compareTo(allowed) > 0;
  }
}
