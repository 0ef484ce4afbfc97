package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.Duration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A KPI with what was computed for it.
 *
 * @param periods closed periods with a value, oldest first; at least one
 */
record Judged(Element kpi, boolean higherIsBetter, List<Results.Period> periods, Model model) {

  Judged {
    periods = List.copyOf(periods);
  }

  static Stream<Judged> kpis(Model model, Results results) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken())
        .flatMap(k -> of(k, model, results).stream());
  }

  private static Optional<Judged> of(Element kpi, Model model, Results results) {
    List<Results.Period> known =
        results.of(kpi.id()).stream()
            .flatMap(v -> v.periods().stream())
            .filter(p -> p.value() != null)
            .toList();
    boolean higher =
        model
            .workspace()
            .direction(kpi.id())
            .map(d -> d == MeasureFact.Direction.HIGHER)
            .orElse(true);
    return known.isEmpty() ? Optional.empty() : Optional.of(new Judged(kpi, higher, known, model));
  }

  /** The values, oldest first. */
  List<Double> values() {
    return periods.stream().map(Results.Period::value).toList();
  }

  /** The first path for the whole that still runs. */
  private Optional<TargetFact.Form.ByDate> path() {
    return kpi.facts(TargetFact.Target.class)
        .filter(t -> t.where() == null)
        .map(TargetFact.Target::form)
        .filter(TargetFact.Form.ByDate.class::isInstance)
        .map(TargetFact.Form.ByDate.class::cast)
        .filter(p -> Targets.end(p).filter(end -> !model.isOver(end)).isPresent())
        .findFirst();
  }

  /** The end value of the path that still runs, or null. */
  @Nullable Double goal() {
    return path()
        .map(TargetFact.Form.ByDate::value)
        .flatMap(q -> model.workspace().quantity(kpi.id(), q))
        .map(BigDecimal::doubleValue)
        .orElse(null);
  }

  /** How many periods end between the last known one and the target's date. */
  int periodsLeft() {
    Optional<LocalDate> end = path().flatMap(Targets::end).map(p -> model.range(p).last());
    if (end.isEmpty()) {
      return 0;
    }
    Duration one = new Duration(1, model.cadences().of(kpi.id()).grain());
    int left = 0;
    LocalDate start = Lags.after(periods.getLast().start(), one);
    while (!start.isAfter(end.get()) && left < 1000) {
      left++;
      start = Lags.after(start, one);
    }
    return left;
  }

  /** The time that is left, in words. */
  String left() {
    int left = periodsLeft();
    String grain = model.cadences().of(kpi.id()).grain().word();
    return left + " " + grain + (left == 1 ? "" : "s");
  }

  /** By how much one value is better than another. */
  double gain(double from, double to) {
    return higherIsBetter ? to - from : from - to;
  }

  /** Whether each of the last values is at least as good as the goal. */
  boolean allMeet(int last) {
    Double goal = goal();
    List<Double> values = values();
    return goal != null
        && values.subList(values.size() - last, values.size()).stream()
            .allMatch(v -> gain(goal, v) >= 0);
  }

  /** The value of the period a year before the last one. */
  Optional<Double> yearAgo() {
    LocalDate then = periods.getLast().start().minusYears(1);
    return periods.stream()
        .filter(p -> p.start().equals(then))
        .findFirst()
        .map(Results.Period::value);
  }

  /** How many of the last periods in a row were off track. */
  int offTrack() {
    int count = 0;
    for (Results.Period period : periods.reversed()) {
      if (!period.status().equals("off-track")) {
        break;
      }
      count++;
    }
    return count;
  }

  /** A value with at most three digits behind the point. */
  static String show(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
