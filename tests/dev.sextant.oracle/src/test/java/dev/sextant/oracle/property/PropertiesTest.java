package dev.sextant.oracle.property;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.engines.TestEngines;
import dev.sextant.oracle.Answer;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.ir.Invariants;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.pass.Pass;
import dev.sextant.query.pass.Passes;
import dev.sextant.query.result.Cell;
import dev.sextant.sql.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of every question, over random schemas, rows and questions. */
class PropertiesTest {

  private static final int TRIES = 20;

  /** These start a job for each statement, of which a question needs several. */
  private static final List<String> SLOW = List.of("Trino", "Spark");

  private static final int FEW = 5;

  private static final List<String> METRICS =
      List.of(
          "rows_a",
          "sum_a",
          "least_a",
          "most_a",
          "mean_a",
          "ids_a",
          "some_a",
          "flagged_a",
          "kinds_a",
          "share_a",
          "kept_a",
          "rows_b",
          "sum_b",
          "a_per_b",
          "rate_b");

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.all();
  }

  @Provide
  Arbitrary<List<String>> groups() {
    return Worlds.by();
  }

  @Provide
  Arbitrary<String> conditions() {
    return Worlds.conditions();
  }

  private static BigDecimal total(Answer answer) {
    return answer.rows().stream()
        .map(r -> r.get(answer.keys()))
        .map(c -> c instanceof Cell.Number n ? n.value() : BigDecimal.ZERO)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void totalsAreTheSumsOfTheirGroups(
      @ForAll("worlds") World world,
      @ForAll("groups") List<String> by,
      @ForAll("conditions") String where) {
    try (Lab lab = new Lab(world)) {
      for (String metric : List.of("rows_a", "sum_a", "some_a", "flagged_a", "kinds_a")) {
        BigDecimal whole = total(lab.answer(lab.ask(List.of(metric), List.of(), where)));
        assertThat(total(lab.answer(lab.ask(List.of(metric), by, where))))
            .as(metric + " by " + by + " where " + where)
            .isEqualByComparingTo(whole);
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aConditionFiltersTheRows(@ForAll("worlds") World world, @ForAll("groups") List<String> by) {
    Predicate<Row> kept = r -> r.id().equals("a") || (r.n() != null && r.n() > 1);
    List<Row> a = within(world.a());
    List<Row> b = within(world.b());
    World filtered = world.with(a.stream().filter(kept).toList(), b.stream().filter(kept).toList());
    try (Lab all = new Lab(world.with(a, b));
        Lab some = new Lab(filtered)) {
      Answer left = all.answer(all.ask(METRICS, by, "id = \"a\" or n > 1"));
      left.requireLike(some.answer(some.ask(METRICS, by)), "by " + by);
    }
  }

  /** The first and the last row are kept, so that both look at the same days. */
  private static List<Row> within(List<Row> rows) {
    List<Row> ends = List.of(Row.at(-1), Row.at(Row.DAYS));
    return Stream.concat(rows.stream(), ends.stream()).toList();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void sideBySideIsEachByItself(
      @ForAll("worlds") World world,
      @ForAll("groups") List<String> by,
      @ForAll("conditions") String where) {
    try (Lab lab = new Lab(world)) {
      for (String other : List.of("rows_b", "sum_b", "mean_a", "week_a", "before_a")) {
        Map<String, List<Cell>> left = byKey(lab.answer(lab.ask(List.of("sum_a"), by, where)));
        Map<String, List<Cell>> right = byKey(lab.answer(lab.ask(List.of(other), by, where)));
        Map<String, List<Cell>> both =
            byKey(lab.answer(lab.ask(List.of("sum_a", other), by, where)));
        TreeSet<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        assertThat(both.keySet()).as(other + " by " + by).isEqualTo(keys);
        for (String key : keys) {
          assertThat(both.get(key)).isEqualTo(List.of(one(left.get(key)), one(right.get(key))));
        }
      }
    }
  }

  private static Cell one(List<Cell> cells) {
    return cells == null ? new Cell.None() : cells.getFirst();
  }

  /** The values of rows that have any, by their keys. */
  private static Map<String, List<Cell>> byKey(Answer answer) {
    Map<String, List<Cell>> rows = new TreeMap<>();
    for (List<Cell> row : answer.rows()) {
      List<Cell> values = row.subList(answer.keys(), row.size());
      if (values.stream().anyMatch(c -> !(c instanceof Cell.None))) {
        rows.put(row.subList(0, answer.keys()).toString(), values);
      }
    }
    return rows;
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anotherJoinChangesNoNumber(
      @ForAll("worlds") World world, @ForAll("groups") List<String> by) {
    try (Lab lab = new Lab(world)) {
      Answer plain = lab.answer(lab.ask(METRICS, by));
      for (int level = 1; level <= world.shape().depth(); level++) {
        String path = world.shape().path(level, "kind");
        String always = path + " is missing or " + path + " is not missing";
        lab.answer(lab.ask(METRICS, by, always)).requireLike(plain, always);
      }
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void theOrderOfMetricsIsIrrelevant(
      @ForAll("worlds") World world, @ForAll("groups") List<String> by, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(METRICS);
    Collections.shuffle(shuffled, random);
    try (Lab lab = new Lab(world)) {
      Answer asked = lab.answer(lab.ask(METRICS, by));
      Answer other = lab.answer(lab.ask(shuffled, by));
      assertThat(named(other, shuffled)).isEqualTo(named(asked, METRICS));
    }
  }

  private static List<Map<String, Cell>> named(Answer answer, List<String> metrics) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (List<Cell> row : answer.rows()) {
      Map<String, Cell> cells = new TreeMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(i < answer.keys() ? "key " + i : metrics.get(i - answer.keys()), row.get(i));
      }
      rows.add(cells);
    }
    return rows;
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void noRewriteChangesTheRows(
      @ForAll("worlds") World world,
      @ForAll("groups") List<String> by,
      @ForAll("conditions") String where) {
    try (Lab lab = new Lab(world)) {
      List<String> metrics = with(METRICS, "week_a", "month_a", "ever_a", "month_before_a");
      MetricQuery query = lab.ask(metrics, by, where);
      assertThat(Invariants.broken(lab.plan(query, rel -> rel).root())).isEmpty();
      Answer expected = lab.answer(query, rel -> rel);
      for (int i = 0; i < Passes.all().size(); i++) {
        int off = i;
        String without = "without " + Passes.all().get(i).getClass().getSimpleName();
        assertThat(Invariants.broken(lab.plan(query, r -> without(r, off)).root())).isEmpty();
        lab.answer(query, r -> without(r, off)).requireLike(expected, without);
      }
      lab.answer(query).requireLike(expected, "with all");
    }
  }

  private static Rel without(Rel rel, int off) {
    Rel result = rel;
    for (int i = 0; i < Passes.all().size(); i++) {
      Pass pass = Passes.all().get(i);
      result = i == off ? result : pass.apply(result);
    }
    return result;
  }

  private static List<String> with(List<String> metrics, String... more) {
    return Stream.concat(metrics.stream(), Stream.of(more)).toList();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void enginesAgree(
      @ForAll("worlds") World world,
      @ForAll("groups") List<String> by,
      @ForAll("conditions") String where) {
    agree(TestEngines.names().stream().filter(e -> !SLOW.contains(e)).toList(), world, by, where);
  }

  @Property(tries = FEW, shrinking = ShrinkingMode.OFF)
  void enginesThatStartJobsAgree(
      @ForAll("worlds") World world,
      @ForAll("groups") List<String> by,
      @ForAll("conditions") String where) {
    agree(SLOW, world, by, where);
  }

  private static void agree(List<String> engines, World world, List<String> by, String where) {
    try (Lab lab = new Lab(world)) {
      MetricQuery query =
          lab.ask(with(METRICS, "week_a", "month_a", "ever_a", "before_a"), by, where);
      Answer expected = lab.answer(query);
      for (String engine : engines) {
        agrees(lab, query, expected, engine, engine + " by " + by + " where " + where);
      }
    }
  }

  /** What is refused is no answer; SQLite knows no time zones, and nothing else is refused. */
  private static void agrees(
      Lab lab, MetricQuery query, Answer expected, String engine, String about) {
    try {
      lab.answer(query, TestEngines.named(engine)).requireLike(expected, about);
    } catch (Refusal e) {
      assertThat(engine + " lacks " + e.feature()).isEqualTo("SQLite lacks time zones");
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aWindowHoldsWhatCountingFinds(@ForAll("worlds") World world) {
    Shape days = new Shape(world.shape().depth(), false, "UTC", world.shape().weekStart(), 1);
    World dated = new World(days, world.tables(), world.a(), world.b());
    int first = world.a().stream().mapToInt(Row::day).min().orElseThrow();
    int last = world.a().stream().mapToInt(Row::day).max().orElseThrow();
    List<List<Object>> expected = new ArrayList<>();
    for (int day = first + 6; day <= last; day++) {
      int end = day;
      List<Row> window =
          world.a().stream().filter(r -> r.day() > end - 7 && r.day() <= end).toList();
      long ids = window.stream().map(Row::id).filter(i -> !i.isEmpty()).distinct().count();
      expected.add(List.of(Row.START.plusDays(day), (long) window.size(), ids));
    }
    try (Lab lab = new Lab(dated)) {
      lab.answer(lab.ask(List.of("week_a", "ids_week_a"), List.of("day")))
          .requireLike(Answer.of(1, expected), "a week by day");
    }
  }

  /** The groups begin on days of their own, and the first week is too short for a window. */
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void totalsThatMoveHoldWhatAddingFinds(@ForAll("worlds") World world) {
    Shape days = new Shape(world.shape().depth(), false, "UTC", world.shape().weekStart(), 1);
    World dated = new World(days, world.tables(), world.a(), world.b());
    int first = world.a().stream().mapToInt(Row::day).min().orElseThrow();
    int last = world.a().stream().mapToInt(Row::day).max().orElseThrow();
    Map<String, List<Row>> groups =
        world.a().stream().collect(Collectors.groupingBy(Row::id, TreeMap::new, toList()));
    List<List<Object>> expected = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
        LocalDate date = Row.START.plusDays(day);
        int end = day;
        List<Row> ever = group.getValue().stream().filter(r -> r.day() <= end).toList();
        List<Row> week = ever.stream().filter(r -> r.day() > end - 7).toList();
        boolean known = day >= first + 6;
        if (!ever.isEmpty()) {
          expected.add(
              Arrays.asList(
                  date,
                  group.getKey().isEmpty() ? null : group.getKey(),
                  known ? (long) week.size() : null,
                  known ? sum(week) : null,
                  sum(ever.stream().filter(r -> r.date().getMonth() == date.getMonth()).toList()),
                  (long) ever.size()));
        }
      }
    }
    try (Lab lab = new Lab(dated)) {
      List<String> metrics = List.of("week_a", "sum_week_a", "month_a", "ever_a");
      lab.answer(lab.ask(metrics, List.of("day", "id")))
          .requireLike(Answer.of(2, expected), "by day and id");
    }
  }

  private static long sum(List<Row> rows) {
    return rows.stream().map(Row::n).filter(Objects::nonNull).mapToLong(n -> n).sum();
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anOffsetAndBackIsWhatItWas(
      @ForAll("worlds") World world, @ForAll("conditions") String where) {
    try (Lab lab = new Lab(world.with(world.a(), world.b()))) {
      Answer plain = lab.answer(lab.ask(List.of("sum_a"), List.of("day"), where));
      Answer before = lab.answer(lab.ask(List.of("before_a"), List.of("day"), where));
      assertThat(moved(before, -3)).containsAllEntriesOf(upTo(plain));
    }
  }

  private static Map<LocalDate, Cell> moved(Answer answer, int days) {
    Map<LocalDate, Cell> values = new TreeMap<>();
    for (List<Cell> row : answer.rows()) {
      values.put(((Cell.Day) row.getFirst()).value().plusDays(days), row.get(1));
    }
    return values;
  }

  /** Without the last days, which an offset moves behind what has happened. */
  private static Map<LocalDate, Cell> upTo(Answer answer) {
    Map<LocalDate, Cell> values = moved(answer, 0);
    values.keySet().removeIf(d -> d.isAfter(Row.START.plusDays(Row.DAYS - 3)));
    return values;
  }
}
