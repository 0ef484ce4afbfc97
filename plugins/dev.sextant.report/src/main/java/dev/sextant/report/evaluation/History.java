package dev.sextant.report.evaluation;

import dev.sextant.model.fact.MeasureFact.Value;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.report.Point;
import dev.sextant.report.Status;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The periods of a metric that a report shows: two years and the open one. */
record History(TimeSettings time, Subject subject, TargetBook book) {

  /**
   * The periods.
   *
   * @param doubtful whether the data of a period cannot be trusted
   */
  List<Point> of(Series series, Predicate<DateRange> doubtful) {
    Grain grain = subject.grain();
    LocalDate first = time.shift(subject.closed(), grain, 1 - Periods.depth(grain)).start();
    DateRange shown = new DateRange(first, subject.history().end());
    Set<LocalDate> changes = definitionChanges(subject.element());
    return new Periods(time)
        .within(shown, grain).stream()
            .map(period -> point(period, series, changes, doubtful.test(period)))
            .dropWhile(p -> p.value() == null && p.expected() == null)
            .toList();
  }

  private Point point(DateRange period, Series series, Set<LocalDate> changes, boolean doubtful) {
    boolean open = period.start().isAfter(subject.closed().start());
    @Nullable BigDecimal value = series.at(period.start()).orElse(null);
    Optional<Expectation> expectation =
        book.inForce(period).flatMap(t -> book.expectation(t, period, series));
    return new Point(
        new Periods(time).named(period, subject.grain()),
        value,
        expectation.map(e -> e.nearest(value == null ? BigDecimal.ZERO : value)).orElse(null),
        status(value, expectation, open, doubtful),
        open,
        changes.stream().anyMatch(period::contains),
        expectation.map(book::corridor).orElse(null));
  }

  private Status status(
      @Nullable BigDecimal value,
      Optional<Expectation> expectation,
      boolean open,
      boolean doubtful) {
    if (value == null) {
      return Status.NO_DATA;
    }
    if (open) {
      return Status.NO_TARGET;
    }
    return doubtful
        ? Status.UNRELIABLE
        : expectation.map(e -> book.status(value, e)).orElse(Status.NO_TARGET);
  }

  private Set<LocalDate> definitionChanges(Element element) {
    return element
        .facts(Value.class)
        .flatMap(v -> Optional.ofNullable(v.since()).stream())
        .map(since -> time.range(since).start())
        .collect(Collectors.toSet());
  }
}
