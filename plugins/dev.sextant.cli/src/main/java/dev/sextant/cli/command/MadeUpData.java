package dev.sextant.cli.command;

import dev.sextant.build.csv.Csv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The rows of a new workspace. They end yesterday, so that a first report has something to judge,
 * and are the same for everybody who starts on the same day.
 */
final class MadeUpData {

  private static final int DAYS = 430;
  private static final long SEED = 42;

  private final LocalDate today;
  private final Random random = new Random(SEED);

  private MadeUpData(LocalDate today) {
    this.today = today;
  }

  /** The files by path. */
  static Map<String, String> files(LocalDate today) {
    MadeUpData data = new MadeUpData(today);
    return Map.of(
        "data/sales.csv", data.sales(),
        "data/answers.csv", data.answers(),
        "data/rota.csv", data.rota());
  }

  private String sales() {
    Csv csv = new Csv().texts(List.of("day", "orders", "takings"));
    for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      boolean weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
      int orders = 100 + progress(day, 40) + (weekend ? 25 : 0) + random.nextInt(15);
      double takings = orders * (6.6 + progress(day, 60) / 100.0 + random.nextDouble() / 5);
      csv.row(
          List.of(
              day.toString(),
              String.valueOf(orders),
              BigDecimal.valueOf(takings).setScale(2, RoundingMode.HALF_UP).toPlainString()));
    }
    return csv.toString();
  }

  private String answers() {
    Csv csv = new Csv().texts(List.of("answer_id", "answered_on", "score"));
    int id = 1;
    for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
      int score = Math.min(10, 7 + random.nextInt(4));
      csv.row(List.of("A" + id++, day.toString(), String.valueOf(score)));
    }
    return csv.toString();
  }

  private String rota() {
    Csv csv = new Csv().texts(List.of("week", "hours"));
    LocalDate first =
        today.minusDays(DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (LocalDate week = first; week.isBefore(today); week = week.plusWeeks(1)) {
      csv.row(List.of(week.toString(), String.valueOf(56 + progress(week, 8))));
    }
    return csv.toString();
  }

  /** How far a number has grown towards its whole gain on a day. */
  private int progress(LocalDate day, int gain) {
    long passed = day.toEpochDay() - today.minusDays(DAYS).toEpochDay();
    return (int) (gain * Math.max(0, passed) / DAYS);
  }
}
