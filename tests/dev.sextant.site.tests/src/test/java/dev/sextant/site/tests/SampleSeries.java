package dev.sextant.site.tests;

import dev.sextant.report.Period;
import dev.sextant.report.Point;
import dev.sextant.report.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Two years of a made-up metric with a season, ending in an open November 2026. */
final class SampleSeries {

  static final YearMonth CLOSED = YearMonth.of(2026, 10);
  private static final int MONTHS = 24;
  private static final MathContext DIGITS = new MathContext(5);

  private SampleSeries() {}

  /**
   * The history.
   *
   * @param around the size of the values
   * @param status how the last closed period stands
   * @param changed how many months before the last closed one another definition begins; a negative
   *     number for never
   */
  static List<Point> of(BigDecimal around, Status status, int changed) {
    List<Point> points = new ArrayList<>();
    for (int back = MONTHS; back >= -1; back--) {
      YearMonth month = CLOSED.minusMonths(back);
      boolean open = back < 0;
      BigDecimal value = back == 9 ? null : value(around, month, back);
      BigDecimal expected = status == Status.NO_TARGET ? null : expected(around, back);
      points.add(
          new Point(
              period(month),
              value,
              expected,
              at(status, back, value, open),
              open,
              back >= 0 && back == changed,
              null));
    }
    return points;
  }

  static Period period(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private static BigDecimal value(BigDecimal around, YearMonth month, int back) {
    double season = 0.12 * StrictMath.sin(month.getMonthValue() * StrictMath.PI / 6);
    double noise = 0.03 * StrictMath.sin(back * 7.0);
    return around.multiply(new BigDecimal(1 - back * 0.006 + season + noise), DIGITS);
  }

  private static BigDecimal expected(BigDecimal around, int back) {
    return around.multiply(new BigDecimal(1 - back * 0.008), DIGITS);
  }

  private static Status at(Status last, int back, BigDecimal value, boolean open) {
    if (value == null) {
      return Status.NO_DATA;
    }
    if (open) {
      return Status.NO_TARGET;
    }
    List<Status> others = List.of(Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK);
    return back == 0 || last == Status.NO_TARGET ? last : others.get((back * 5) % 3);
  }
}
