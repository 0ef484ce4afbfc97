package dev.sextant.engines.contract;

import static dev.sextant.engines.contract.Write.call;
import static dev.sextant.engines.contract.Write.column;
import static dev.sextant.engines.contract.Write.condition;
import static dev.sextant.engines.contract.Write.date;
import static dev.sextant.engines.contract.Write.moment;

import dev.sextant.engines.TestTable;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.Step;
import dev.sextant.query.ir.ValueType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Dates and moments: each step's start and neighbours, also at month ends and leap days. */
final class Times {

  private static final List<String> HARD_DAYS =
      List.of(
          "1968-12-29",
          "1969-12-31",
          "1999-12-31",
          "2000-02-29",
          "2023-01-01",
          "2023-03-31",
          "2024-01-31",
          "2024-02-29",
          "2024-03-03",
          "2024-03-31",
          "2024-10-27",
          "2024-12-30",
          "2025-08-31");

  private static final List<String> HARD_MOMENTS =
      List.of(
          "1969-12-31T23:59:59",
          "2024-01-31T00:00:00",
          "2024-02-29T12:34:56",
          "2024-03-31T02:30:00",
          "2024-10-27T02:30:00",
          "2024-12-31T23:00:00");

  static final TestTable DAYS = Samples.table("days", "day date", HARD_DAYS);
  static final TestTable MOMENTS = Samples.table("moments", "at timestamp", HARD_MOMENTS);

  private static final Set<Step> WHOLE_DAYS = EnumSet.range(Step.DAY, Step.YEAR);

  private Times() {}

  static Stream<Clause> clauses() {
    return Stream.of(
        literals(),
        startsOfDates(),
        startsOfMoments(),
        laterDates(),
        laterMoments(),
        parts(),
        between(),
        comparisons());
  }

  private static Clause literals() {
    return new Clause(
        "dates and moments are what was written",
        Samples.values(
            List.of(
                date("1969-07-20"),
                date("2024-02-29"),
                moment("1969-07-20T20:17:40"),
                moment("2024-02-29T00:00:00"),
                new Expr.Cast(moment("1969-12-31T23:59:59"), ValueType.DATE),
                new Expr.Cast(date("2024-02-29"), ValueType.TIMESTAMP),
                new Expr.Truncated(moment("2024-02-29T12:34:56"), Step.MONTH))),
        List.of(
            "1969-07-20 | 2024-02-29 | 1969-07-20T20:17:40 | 2024-02-29T00:00 | 1969-12-31"
                + " | 2024-02-29T00:00 | 2024-02-01T00:00"));
  }

  private static Clause startsOfDates() {
    Expr day = Samples.of(DAYS, "day");
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item("day", day)));
    WHOLE_DAYS.forEach(s -> items.add(new Rel.Item("s_" + s, new Expr.Truncated(day, s))));
    List<String> rows =
        HARD_DAYS.stream()
            .map(LocalDate::parse)
            .map(
                d ->
                    Samples.joined(
                        Stream.concat(
                                Stream.of("" + d), WHOLE_DAYS.stream().map(s -> "" + start(d, s)))
                            .toList()))
            .toList();
    return new Clause("the start of each step of a date", sorted(DAYS, items), rows);
  }

  private static Rel sorted(TestTable table, List<Rel.Item> items) {
    return Samples.sorted(Samples.scan(table), items);
  }

  private static LocalDate start(LocalDate day, Step step) {
    return switch (step) {
      case SECOND, MINUTE, HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDateTime start(LocalDateTime at, Step step) {
    return switch (step) {
      case SECOND -> at.truncatedTo(ChronoUnit.SECONDS);
      case MINUTE -> at.truncatedTo(ChronoUnit.MINUTES);
      case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
      case DAY, WEEK, MONTH, QUARTER, YEAR -> start(at.toLocalDate(), step).atStartOfDay();
    };
  }

  private static Clause startsOfMoments() {
    Expr at = Samples.of(MOMENTS, "at");
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item("at", at)));
    for (Step step : Step.values()) {
      items.add(new Rel.Item("s_" + step, new Expr.Truncated(at, step)));
      items.add(
          new Rel.Item("d_" + step, new Expr.Cast(new Expr.Truncated(at, step), ValueType.DATE)));
    }
    List<String> rows =
        HARD_MOMENTS.stream()
            .map(LocalDateTime::parse)
            .map(
                m ->
                    Samples.joined(
                        Stream.concat(
                                Stream.of("" + m),
                                Stream.of(Step.values())
                                    .flatMap(
                                        s ->
                                            Stream.of(
                                                "" + start(m, s), "" + start(m, s).toLocalDate())))
                            .toList()))
            .toList();
    return new Clause("the start of each step of a moment", sorted(MOMENTS, items), rows);
  }

  private static final List<Integer> COUNTS = List.of(1, -1, 13);

  private static Clause laterDates() {
    Expr day = Samples.of(DAYS, "day");
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item("day", day)));
    for (Step step : WHOLE_DAYS) {
      for (int i = 0; i < COUNTS.size(); i++) {
        items.add(
            new Rel.Item("later_" + i + "_" + step, new Expr.Shifted(day, COUNTS.get(i), step)));
      }
    }
    List<String> rows = new ArrayList<>();
    for (String text : HARD_DAYS) {
      List<String> cells = new ArrayList<>(List.of(text));
      for (Step step : WHOLE_DAYS) {
        COUNTS.forEach(
            n ->
                cells.add("" + later(LocalDate.parse(text).atStartOfDay(), n, step).toLocalDate()));
      }
      rows.add(Samples.joined(cells));
    }
    return new Clause("dates so many steps later", sorted(DAYS, items), rows);
  }

  private static LocalDateTime later(LocalDateTime at, int count, Step step) {
    return switch (step) {
      case SECOND -> at.plusSeconds(count);
      case MINUTE -> at.plusMinutes(count);
      case HOUR -> at.plusHours(count);
      case DAY -> at.plusDays(count);
      case WEEK -> at.plusWeeks(count);
      case MONTH -> at.plusMonths(count);
      case QUARTER -> at.plusMonths(3L * count);
      case YEAR -> at.plusYears(count);
    };
  }

  private static Clause laterMoments() {
    Expr at = Samples.of(MOMENTS, "at");
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item("at", at)));
    for (Step step : Step.values()) {
      for (int i = 0; i < COUNTS.size(); i++) {
        items.add(
            new Rel.Item("later_" + i + "_" + step, new Expr.Shifted(at, COUNTS.get(i), step)));
      }
    }
    List<String> rows = new ArrayList<>();
    for (String text : HARD_MOMENTS) {
      LocalDateTime moment = LocalDateTime.parse(text);
      List<String> cells = new ArrayList<>(List.of("" + moment));
      for (Step step : Step.values()) {
        COUNTS.forEach(n -> cells.add("" + later(moment, n, step)));
      }
      rows.add(Samples.joined(cells));
    }
    return new Clause("moments so many steps later", sorted(MOMENTS, items), rows);
  }

  private static Clause parts() {
    Expr day = Samples.of(DAYS, "day");
    List<Function> parts =
        List.of(
            Function.YEAR,
            Function.QUARTER,
            Function.MONTH,
            Function.DAY_OF_MONTH,
            Function.DAY_OF_WEEK,
            Function.WEEK_OF_YEAR,
            Function.DAY_OF_YEAR,
            Function.HOUR,
            Function.MINUTE);
    List<Rel.Item> items = new ArrayList<>(List.of(new Rel.Item("day", day)));
    parts.forEach(p -> items.add(new Rel.Item("p_" + p, call(p, ValueType.INTEGER, day))));
    Expr noon =
        new Expr.Shifted(
            new Expr.Shifted(new Expr.Cast(day, ValueType.TIMESTAMP), 13, Step.HOUR),
            7,
            Step.MINUTE);
    parts.forEach(p -> items.add(new Rel.Item("n_" + p, call(p, ValueType.INTEGER, noon))));
    List<String> rows =
        HARD_DAYS.stream()
            .map(LocalDate::parse)
            .map(d -> d + " | " + parts(d) + " | 0 | 0 | " + parts(d) + " | 13 | 7")
            .toList();
    return new Clause("parts of dates and moments", sorted(DAYS, items), rows);
  }

  private static String parts(LocalDate day) {
    return day.getYear()
        + " | "
        + ((day.getMonthValue() + 2) / 3)
        + " | "
        + day.getMonthValue()
        + " | "
        + day.getDayOfMonth()
        + " | "
        + day.getDayOfWeek().getValue()
        + " | "
        + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
        + " | "
        + day.getDayOfYear();
  }

  private static Clause between() {
    ValueType n = ValueType.NUMBER;
    ValueType i = ValueType.INTEGER;
    return new Clause(
        "days and seconds between",
        Samples.values(
            List.of(
                call(Function.DAYS_BETWEEN, i, date("2024-02-28"), date("2024-03-01")),
                call(Function.DAYS_BETWEEN, i, date("2024-03-01"), date("2024-02-28")),
                call(Function.DAYS_BETWEEN, i, date("1969-12-31"), date("1970-01-01")),
                call(
                    Function.SECONDS_BETWEEN,
                    n,
                    moment("2024-02-28T23:59:30"),
                    moment("2024-03-01T00:00:00")),
                call(
                    Function.SECONDS_BETWEEN,
                    n,
                    moment("2024-01-01T00:00:01"),
                    moment("2024-01-01T00:00:00.5")),
                Write.arithmetic(
                    call(Function.DAYS_BETWEEN, i, date("2024-01-01"), date("2024-01-08")),
                    BinaryOperator.DIVIDE,
                    Write.number("2")))),
        List.of("2 | -2 | 1 | 86430 | -0.5 | 3.5"));
  }

  /** A date is its first moment where it meets moments. */
  private static Clause comparisons() {
    Expr at = Samples.of(MOMENTS, "at");
    Expr day = date("2024-01-31");
    List<Rel.Item> items =
        List.of(
            new Rel.Item("at", at),
            new Rel.Item("before", condition(at, BinaryOperator.LESS, day)),
            new Rel.Item("until", condition(at, BinaryOperator.LESS_OR_EQUAL, day)),
            new Rel.Item("same", condition(day, BinaryOperator.EQUAL, at)),
            new Rel.Item(
                "from",
                condition(at, BinaryOperator.GREATER_OR_EQUAL, moment("2024-03-31T02:30:00"))));
    LocalDateTime first = LocalDate.parse("2024-01-31").atStartOfDay();
    List<String> rows =
        HARD_MOMENTS.stream()
            .map(LocalDateTime::parse)
            .map(
                m ->
                    Samples.joined(
                        List.of(
                            "" + m,
                            "" + m.isBefore(first),
                            "" + !m.isAfter(first),
                            "" + m.equals(first),
                            "" + !m.isBefore(LocalDateTime.parse("2024-03-31T02:30:00")))))
            .toList();
    return new Clause("moments are compared with dates", sorted(MOMENTS, items), rows);
  }

  /** Used by the clauses about zones. */
  static Expr.Column at() {
    return column("at", ValueType.TIMESTAMP);
  }
}
