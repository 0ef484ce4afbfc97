package dev.sextant.site.page;

import dev.sextant.model.element.Path;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.Duration;
import dev.sextant.report.Point;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.chart.Spark;
import dev.sextant.site.tree.Branch;
import dev.sextant.site.tree.Branches;
import dev.sextant.site.tree.Layout;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the tiles of a dashboard. */
final class Tiles {

  private Tiles() {}

  static Stream<Tile> of(Book book, Element dashboard, PracticeFact.Tile tile) {
    List<Element> what = book.targets(dashboard, tile.what());
    if (tile.kind().equals("tree")) {
      return what.stream().map(e -> tree(book, e));
    }
    List<Element> metrics = what.stream().filter(e -> e.kind().isMetricLike()).distinct().toList();
    Path by = tile.by();
    return by == null ? whole(book, metrics, tile) : split(book, metrics, tile, by.dotted());
  }

  private static Stream<Tile> whole(Book book, List<Element> metrics, PracticeFact.Tile tile) {
    return switch (tile.kind()) {
      case "table" -> Stream.of(new Tile.Table(Link.plain("Table"), readings(book, metrics)));
      case "line", "bar" -> metrics.stream().map(m -> line(book, m, tile.over()));
      default -> metrics.stream().map(m -> number(book, m));
    };
  }

  private static Stream<Tile> split(
      Book book, List<Element> metrics, PracticeFact.Tile tile, String by) {
    String over = tile.over() == null ? "" : tile.over().toString();
    return switch (tile.kind()) {
      case "table" ->
          Stream.of(
              Members.table(readings(book, metrics), book.breakdown(metrics, by, over, false)));
      case "line" ->
          metrics.stream()
              .map(m -> Members.lines(book.reading(m), book.breakdown(List.of(m), by, over, true)));
      default ->
          metrics.stream()
              .map(m -> Members.bars(book.reading(m), book.breakdown(List.of(m), by, over, false)));
    };
  }

  private static List<Reading> readings(Book book, List<Element> metrics) {
    return metrics.stream().map(book::reading).toList();
  }

  /** A figure with its course. */
  static Tile number(Book book, Element metric) {
    Reading reading = book.reading(metric);
    return new Tile.Number(reading.link(), reading, Spark.of(reading.closed()));
  }

  private static Tile line(Book book, Element metric, @Nullable Duration over) {
    Reading reading = book.reading(metric);
    int last = over == null ? 0 : periods(over, reading);
    return new Tile.Line(
        reading.link(),
        reading.proxy().isPresent(),
        HistoryChart.of(reading, Happening.to(book, metric), last).map(ChartView::of),
        over == null ? "" : "over the last " + over,
        reading.reason());
  }

  /** How many of a metric's last periods begin within a length of time; at least two. */
  private static int periods(Duration over, Reading reading) {
    List<Point> points = reading.points();
    if (points.isEmpty()) {
      return 2;
    }
    LocalDate start = over.before(points.getLast().period().end());
    long count = points.stream().filter(p -> !p.period().start().isBefore(start)).count();
    return (int) Math.max(2, count);
  }

  private static Tile tree(Book book, Element root) {
    Branch branch = Branches.of(book, root);
    String title = "The tree below: " + Book.title(root);
    return new Tile.Tree(book.link(root), Layout.of(title, List.of(), branch), branch);
  }
}
