package dev.sextant.site.page;

import dev.sextant.report.Breakdown;
import dev.sextant.report.Breakdown.Group;
import dev.sextant.report.Period;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.chart.Chart.Tick;
import dev.sextant.site.chart.Courses;
import dev.sextant.site.chart.Ticks;
import dev.sextant.site.page.Tile.Bar;
import dev.sextant.site.page.Tile.Grid;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Figures;
import dev.sextant.site.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tiles that show metrics by the members of a dimension. */
final class Members {

  private static final String NOT_HELD = "this report holds no such values";

  private final Breakdown breakdown;
  private final List<Reading> readings;
  private final List<Item> items;

  /** A member, or with single periods for members a period. */
  private record Item(
      String name, List<@Nullable BigDecimal> values, @Nullable Group group, boolean plain) {}

  private Members(Breakdown breakdown, List<Reading> readings) {
    this.breakdown = breakdown;
    this.readings = readings;
    this.items = isByPeriods(breakdown) ? periods(breakdown) : groups(breakdown);
  }

  static Tile bars(Reading reading, Optional<Breakdown> breakdown) {
    String secret = secret(reading);
    if (breakdown.isEmpty() || !secret.isEmpty()) {
      String why = secret.isEmpty() ? NOT_HELD : secret;
      return new Tile.Bars(reading.link(), isProxy(reading), "", List.of(), why);
    }
    Members members = new Members(breakdown.get(), List.of(reading));
    return new Tile.Bars(
        reading.link(), isProxy(reading), members.caption(), members.bars(), members.reason());
  }

  static Tile lines(Reading reading, Optional<Breakdown> breakdown) {
    String secret = secret(reading);
    if (breakdown.isEmpty() || !secret.isEmpty()) {
      String why = secret.isEmpty() ? NOT_HELD : secret;
      return new Tile.Lines(
          reading.link(), isProxy(reading), "", Optional.empty(), Optional.empty(), why);
    }
    Members members = new Members(breakdown.get(), List.of(reading));
    return new Tile.Lines(
        reading.link(),
        isProxy(reading),
        members.caption(),
        members.courses().map(CoursesView::of),
        members.courseGrid(),
        members.reason());
  }

  static Tile table(List<Reading> readings, Optional<Breakdown> breakdown) {
    Link name = Link.plain(Words.list(readings.stream().map(r -> r.link().text()).toList()));
    if (breakdown.isEmpty()) {
      return new Tile.Split(name, Optional.empty(), "", NOT_HELD);
    }
    Members members = new Members(breakdown.get(), readings);
    return new Tile.Split(name, members.grid(), members.caption(), members.reason());
  }

  private static boolean isProxy(Reading reading) {
    return reading.proxy().isPresent();
  }

  private static String secret(Reading reading) {
    return reading.audience().isPresent() ? reading.reason() : "";
  }

  private static boolean isByPeriods(Breakdown breakdown) {
    return breakdown.groups().size() == 1 && breakdown.groups().getFirst().name().isEmpty();
  }

  private static List<Item> periods(Breakdown breakdown) {
    Group only = breakdown.groups().getFirst();
    return IntStream.range(0, breakdown.periods().size())
        .mapToObj(
            i ->
                new Item(
                    Dates.period(breakdown.periods().get(i).label()), at(only, i), null, false))
        .toList();
  }

  private static List<@Nullable BigDecimal> at(Group group, int period) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    group.courses().forEach(course -> values.add(course.get(period)));
    return values;
  }

  private static List<Item> groups(Breakdown breakdown) {
    Stream<Item> listed =
        breakdown.groups().stream().map(g -> new Item(named(g.name()), g.values(), g, false));
    Group others = breakdown.others();
    Stream<Item> rest =
        others == null
            ? Stream.empty()
            : Stream.of(
                new Item(Words.count(breakdown.more(), "other"), others.values(), others, true));
    return Stream.concat(listed, rest).toList();
  }

  private static String named(String member) {
    return switch (member) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> member;
    };
  }

  /** Such as {@code by hall, over the last 12 months to October 2026}. */
  private String caption() {
    String by = "by " + breakdown.by().replace('.', ' ').replace('_', ' ');
    Period period = breakdown.period();
    if (period == null) {
      return by;
    }
    String last = Dates.days(period.label(), period.start(), period.end().minusDays(1));
    boolean window = !breakdown.over().isEmpty();
    String rest =
        breakdown.more() > 0 && breakdown.others() == null
            ? "; " + Words.count(breakdown.more(), "smaller one") + " left out"
            : "";
    String when =
        window && !breakdown.periods().isEmpty()
            ? ", over the last " + breakdown.over() + " to " + last
            : breakdown.periods().isEmpty() ? ", " + last : ", up to " + last;
    return by + when + rest;
  }

  /** Why there is nothing, or why it is not to be relied on. */
  private String reason() {
    if (!breakdown.reason().isEmpty()) {
      return breakdown.reason();
    }
    return readings.stream()
        .filter(r -> r.mark().key().equals("doubt"))
        .map(r -> "not to be relied on: " + r.reason())
        .findFirst()
        .orElse("");
  }

  private Figures figures(int metric) {
    List<@Nullable BigDecimal> all = new ArrayList<>();
    items.forEach(item -> all.add(item.values().get(metric)));
    items.stream()
        .flatMap(item -> Stream.ofNullable(item.group()))
        .filter(g -> !g.courses().isEmpty())
        .forEach(g -> all.addAll(g.courses().get(metric)));
    String unit = readings.get(metric).open().map(r -> r.unit()).orElse("");
    return Figures.of(unit, all);
  }

  private List<Bar> bars() {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    items.forEach(item -> values.add(item.values().getFirst()));
    BarScale scale = BarScale.of(values);
    Figures figures = figures(0);
    return items.stream()
        .map(
            item -> {
              BigDecimal value = item.values().getFirst();
              return scale.bar(item.name(), value, shown(figures, value), item.plain());
            })
        .toList();
  }

  private static Shown shown(Figures figures, @Nullable BigDecimal value) {
    return value == null ? Shown.missing("no value") : Shown.of(figures.number(value));
  }

  private List<Group> drawn() {
    return isByPeriods(breakdown)
        ? breakdown.groups()
        : items.stream().flatMap(item -> Stream.ofNullable(item.group())).toList();
  }

  private String drawnName(int index) {
    return isByPeriods(breakdown) ? readings.getFirst().link().text() : items.get(index).name();
  }

  private Optional<Courses> courses() {
    List<BigDecimal> known =
        drawn().stream()
            .flatMap(g -> g.courses().getFirst().stream())
            .filter(Objects::nonNull)
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Figures figures = figures(0);
    List<Group> groups = drawn();
    List<Courses.Line> lines =
        IntStream.range(0, groups.size())
            .mapToObj(i -> line(drawnName(i), groups.get(i).courses().getFirst(), figures))
            .toList();
    List<BigDecimal> ticks =
        Ticks.of(
            known.stream().min(BigDecimal::compareTo).orElseThrow(),
            known.stream().max(BigDecimal::compareTo).orElseThrow());
    Figures onAxis = Figures.exact(unit(), ticks);
    return Optional.of(
        new Courses(
            readings.getFirst().link().text() + " " + caption(),
            breakdown.periods().stream().map(p -> Dates.shortPeriod(p.label())).toList(),
            lines,
            ticks.stream().map(t -> new Tick(t, onAxis.number(t))).toList()));
  }

  private String unit() {
    return readings.getFirst().open().map(r -> r.unit()).orElse("");
  }

  private static Courses.Line line(
      String name, List<@Nullable BigDecimal> values, Figures figures) {
    return new Courses.Line(
        name, values, values.stream().map(v -> shown(figures, v).text()).toList());
  }

  /** The courses as a table, the latest period first. */
  private Optional<Grid> courseGrid() {
    List<Group> groups = drawn();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    Figures figures = figures(0);
    List<Grid.Column> columns =
        IntStream.range(0, groups.size())
            .mapToObj(i -> new Grid.Column(Link.plain(drawnName(i)), false, ""))
            .toList();
    List<Grid.Row> rows =
        IntStream.range(0, breakdown.periods().size())
            .mapToObj(
                i ->
                    new Grid.Row(
                        Dates.period(breakdown.periods().get(i).label()),
                        groups.stream()
                            .map(g -> shown(figures, g.courses().getFirst().get(i)))
                            .toList()))
            .toList();
    return Optional.of(new Grid("Period", columns, rows.reversed()));
  }

  /** The metrics side by side, each in its own figures and as far as everybody may see it. */
  private Optional<Grid> grid() {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<Grid.Column> columns =
        readings.stream().map(r -> new Grid.Column(r.link(), isProxy(r), r.unit())).toList();
    List<Figures> figures = IntStream.range(0, readings.size()).mapToObj(this::figures).toList();
    List<Grid.Row> rows =
        items.stream()
            .map(
                item ->
                    new Grid.Row(
                        item.name(),
                        IntStream.range(0, readings.size())
                            .mapToObj(i -> open(i, figures.get(i), item.values().get(i)))
                            .toList()))
            .toList();
    String by = breakdown.by().replace('.', ' ').replace('_', ' ');
    return Optional.of(new Grid(Words.capital(by), columns, rows));
  }

  private Shown open(int metric, Figures figures, @Nullable BigDecimal value) {
    String secret = secret(readings.get(metric));
    return secret.isEmpty() ? shown(figures, value) : Shown.missing(secret);
  }
}
