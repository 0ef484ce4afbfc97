package dev.sextant.query.plan;

import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Granularity;
import dev.sextant.model.time.Span;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.stream.Stream;

/**
 * When rows belong to periods: by their date role, moved by the offsets, up to the last day for
 * which there is data.
 */
record RowTimes(Context context, RowsPart.Key key, SourceInfo source) {

  /** Without a date there are no periods. */
  void require() {
    boolean ranged = context.query().from() != null || context.query().to() != null;
    boolean needed = context.grain() != null || ranged || key.timing().isFramed();
    if (key.role().isEmpty() && (needed || !key.timing().offsets().isEmpty())) {
      throw new QueryException(
          "`%s` has no date, so that it has no periods; declare `time` in the source."
              .formatted(source.id().simpleName()));
    }
  }

  /** The date or moment by which rows belong to periods. */
  Expr of(RowScope scope) {
    Expr time = scope.time(key.role());
    Stream.<Granularity>concat(
            Stream.ofNullable(context.grain()), key.timing().offsets().stream().map(Span::grain))
        .filter(Periods::isWithinDay)
        .findFirst()
        .ifPresent(g -> requireMoments(g, time));
    return offsets().moved(scope, time);
  }

  /** Only timestamps have hours. */
  void requireMoments(Granularity grain, Expr time) {
    offsets().requireMoments(grain);
    if (time.type() == ValueType.DATE) {
      throw new QueryException(
          "`%s` of `%s` is a date and has no %ss."
              .formatted(key.role(), source.id().simpleName(), grain.word()));
    }
  }

  boolean moveWithinDay() {
    return key.timing().offsets().stream().anyMatch(o -> Periods.isWithinDay(o.grain()));
  }

  Offsets offsets() {
    return new Offsets(context, key.timing().offsets());
  }

  /** The first day with data. */
  Expr firstDay() {
    return moveWithinDay()
        ? Expressions.day(firstMoment())
        : offsets().first(context.bounds().firstDay(source, key.role()));
  }

  /** The first moment with data. */
  Expr firstMoment() {
    return offsets().first(context.bounds().firstMoment(source, key.role()));
  }

  /** The first moment or day that counts, of the relation that holds it. */
  Expr first(Rel.Ref begun, boolean fine) {
    if (offsets().areOfCalendar()) {
      return firstDay();
    }
    Field field = begun.fields().get(fine || moveWithinDay() ? 1 : 0);
    Expr first = offsets().first(new Expr.Column("", field.name(), field.type()));
    return fine ? first : Expressions.day(first);
  }

  /** The last day for which there is data and which is asked for. */
  Expr lastDay() {
    if (moveWithinDay()) {
      return Expressions.day(last(Grain.SECOND));
    }
    return capped(context.lastDay(key.origin()), new Expr.Date(context.end().minusDays(1)));
  }

  /** The last day without offsets: values of now and of a year ago look back from one day. */
  Expr lastDayNow() {
    Expr loaded = context.lastDay(key.origin());
    Expr.Date end = new Expr.Date(context.end().minusDays(1));
    return context.query().to() == null
        ? loaded
        : Expressions.call(Function.LEAST, ValueType.DATE, loaded, end);
  }

  /** The same as a date, or for short periods as a moment. */
  Expr last(Grain grain) {
    if (!Periods.isWithinDay(grain)) {
      return lastDay();
    }
    Expr.Timestamp end = new Expr.Timestamp(context.end().atStartOfDay().minusSeconds(1));
    return capped(context.bounds().lastMoment(source), end);
  }

  private Expr capped(Expr loaded, Expr end) {
    boolean within = context.query().to() == null && key.timing().offsets().isEmpty();
    return within
        ? loaded
        : Expressions.call(Function.LEAST, end.type(), offsets().last(loaded), end);
  }
}
