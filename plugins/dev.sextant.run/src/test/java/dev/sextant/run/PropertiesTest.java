package dev.sextant.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.model.time.Grain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of every query, over random data. */
class PropertiesTest {

  private static final LocalDate START = LocalDate.of(2024, 2, 10);

  private static final String MODEL =
      """
      package p
      source Keys {
        file "keys.csv"
        key id
        column id: text
        column kind: text
      }
      source A {
        file "a.csv"
        column day: date
        column id: text
        column n: integer
        time day
        reference key to Keys on id
      }
      source B {
        file "b.csv"
        column day: date
        column id: text
        column n: integer
        time day
        reference key to Keys on id
      }
      metric rows_a = count(A)
      metric sum_a = sum(A.n)
      metric mean_a = average(A.n)
      metric some_a = rows_a where n > 1
      metric sum_b = sum(B.n)
      metric a_per_b = rows_a / sum_b
      metric week_a = rows_a over last 7 days
      metric ids_week = count(distinct A.id) over last 7 days
      """;

  /** A row of a table. */
  record Row(int day, String id, Integer n) {
    String csv() {
      return START.plusDays(day) + "," + id + "," + (n == null ? "" : n) + "\n";
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(-3, 5).injectNull(0.2);
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.of("a", "b", "c", "z", ""), numbers)
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  /** A lab in a folder of its own. */
  private record Scratch(Lab lab) implements AutoCloseable {
    @Override
    public void close() {
      lab.delete();
    }
  }

  private static Scratch scratch(List<Row> a, List<Row> b) {
    return new Scratch(lab(a, b));
  }

  private static Lab lab(List<Row> a, List<Row> b) {
    try {
      Path root = Files.createTempDirectory("sextant-properties");
      return new Lab(root)
          .file("keys.csv", "id,kind\na,x\nb,x\nc,y\n")
          .file("a.csv", csv(a))
          .file("b.csv", csv(b))
          .model(MODEL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csv(List<Row> rows) {
    return "day,id,n\n" + rows.stream().map(Row::csv).collect(Collectors.joining());
  }

  private static BigDecimal total(Lab lab, String metric, String... by) {
    return lab.run(lab.ask(metric).by(by)).rows().stream()
        .flatMap(r -> r.number(by.length).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void totalsAreTheSumsOfTheirGroups(@ForAll("rows") List<Row> a) {
    try (Scratch scratch = scratch(a, List.of())) {
      Lab lab = scratch.lab();
      for (String metric : List.of("rows_a", "sum_a", "some_a")) {
        BigDecimal whole = total(lab, metric);
        assertThat(total(lab, metric, "id")).isEqualByComparingTo(whole);
        assertThat(total(lab, metric, "key.kind")).isEqualByComparingTo(whole);
        assertThat(total(lab, metric, "week", "key.kind")).isEqualByComparingTo(whole);
      }
    }
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void aConditionFiltersTheRows(@ForAll("rows") List<Row> a, @ForAll("rows") List<Row> b) {
    Predicate<Row> kept = r -> r.id().equals("a") || r.id().equals("b");
    List<Row> lastDay = List.of(new Row(40, "a", 1));
    try (Scratch everything = scratch(with(a, lastDay), with(b, lastDay));
        Scratch filtered =
            scratch(
                with(a, lastDay).stream().filter(kept).toList(),
                with(b, lastDay).stream().filter(kept).toList())) {
      Lab all = everything.lab();
      Lab some = filtered.lab();
      for (String by : List.of("id", "month", "week", "key.kind")) {
        var ask = all.ask("rows_a", "sum_a", "mean_a", "some_a", "a_per_b").by(by);
        assertThat(all.rows(ask.where(Lab.condition("key.kind = \"x\""))))
            .isEqualTo(
                some.rows(some.ask("rows_a", "sum_a", "mean_a", "some_a", "a_per_b").by(by)));
      }
    }
  }

  private static List<Row> with(List<Row> rows, List<Row> more) {
    return Stream.concat(rows.stream(), more.stream()).toList();
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void sideBySideIsEachByItself(@ForAll("rows") List<Row> a, @ForAll("rows") List<Row> b) {
    try (Scratch scratch = scratch(a, b)) {
      Lab lab = scratch.lab();
      for (String by : List.of("id", "week", "key.kind")) {
        Map<String, String> left = byKey(lab.rows(lab.ask("rows_a").by(by)));
        Map<String, String> right = byKey(lab.rows(lab.ask("sum_b").by(by)));
        Map<String, String> both = byKey(lab.rows(lab.ask("rows_a", "sum_b").by(by)));
        TreeSet<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        assertThat(both.keySet()).isEqualTo(keys);
        for (String key : keys) {
          assertThat(both.get(key))
              .isEqualTo(left.getOrDefault(key, "-") + " | " + right.getOrDefault(key, "-"));
        }
      }
    }
  }

  private static Map<String, String> byKey(List<String> rows) {
    Map<String, String> map = new TreeMap<>();
    rows.forEach(r -> map.put(r.split(" \\| ", 2)[0], r.split(" \\| ", 2)[1]));
    return map;
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void aWindowHoldsWhatCountingFinds(@ForAll("rows") List<Row> a) {
    int first = a.stream().mapToInt(Row::day).min().orElseThrow();
    int last = a.stream().mapToInt(Row::day).max().orElseThrow();
    StringBuilder expected = new StringBuilder();
    for (int day = first + 6; day <= last; day++) {
      int end = day;
      List<Row> window = a.stream().filter(r -> r.day() > end - 7 && r.day() <= end).toList();
      long ids = window.stream().map(Row::id).filter(i -> !i.isEmpty()).distinct().count();
      expected.append("%s | %d | %d\n".formatted(START.plusDays(day), window.size(), ids));
    }
    try (Scratch scratch = scratch(a, List.of())) {
      Lab lab = scratch.lab();
      List<String> rows = lab.rows(lab.ask("week_a", "ids_week").each(Grain.DAY));
      assertThat(rows.stream().map(r -> r + "\n").collect(Collectors.joining()))
          .isEqualTo(expected.toString());
    }
  }
}
