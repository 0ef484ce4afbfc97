package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a target asks on a day, where its text alone says so. */
final class PathValue {

  private PathValue() {}

  /**
   * What is asked by the end of some days: the value on a straight path, at the end of a path or of
   * a standing promise within them, the total of just these days; empty for all else.
   */
  static Optional<BigDecimal> at(
      TargetFact.Target target, ElementId metric, DateRange days, Model model) {
    return switch (target.form()) {
      case TargetFact.Form.ByDate path -> onPath(path, metric, days, model);
      case TargetFact.Form.Standing s ->
          model.range(s.throughout()).contains(days.last())
              ? model.workspace().quantity(metric, s.value())
              : Optional.empty();
      case TargetFact.Form.Total t ->
          model.range(t.during()).equals(days)
              ? model.workspace().quantity(metric, t.value())
              : Optional.empty();
      case TargetFact.Form.Band b -> Optional.empty();
      case TargetFact.Form.Metric m -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> onPath(
      TargetFact.Form.ByDate path, ElementId metric, DateRange days, Model model) {
    PeriodRef by = path.by();
    if (by == null) {
      return Optional.empty();
    }
    LocalDate end = model.range(by).last();
    if (days.contains(end)) {
      return model.workspace().quantity(metric, path.value());
    }
    return path.phasedLike() == null && days.last().isBefore(end)
        ? onTheWay(path, metric, days.last(), end, model)
        : Optional.empty();
  }

  private static Optional<BigDecimal> onTheWay(
      TargetFact.Form.ByDate path, ElementId metric, LocalDate day, LocalDate end, Model model) {
    PeriodRef on = path.on();
    Quantity from = path.from();
    if (from == null || on == null) {
      return Optional.empty();
    }
    Optional<BigDecimal> value = model.workspace().quantity(metric, path.value());
    LocalDate start = model.range(on).last();
    Optional<BigDecimal> begin = model.workspace().quantity(metric, from);
    if (day.isBefore(start) || value.isEmpty() || begin.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, day));
    BigDecimal length = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end));
    BigDecimal gain = value.get().subtract(begin.get()).multiply(days);
    return Optional.of(begin.get().add(gain.divide(length, 6, RoundingMode.HALF_UP)));
  }
}
