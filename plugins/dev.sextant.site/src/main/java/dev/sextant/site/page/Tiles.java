package dev.sextant.site.page;

import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.TimeSettings;
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

/** Makes the tiles of a dashboard. */
final class Tiles {

  private Tiles() {}

  static Stream<Tile> of(Book book, Element dashboard, PracticeFact.Tile tile) {
    List<Element> what = book.targets(dashboard, tile.what());
    return switch (tile.kind()) {
      case "table" -> Stream.of(new Tile.Table(Link.plain("Table"), readings(book, what)));
      case "tree" -> what.stream().map(e -> tree(book, e));
      case "line" -> metrics(what).map(m -> line(book, m, tile));
      default -> metrics(what).map(m -> number(book, m, remark(tile)));
    };
  }

  private static Stream<Element> metrics(List<Element> what) {
    return what.stream().filter(e -> e.kind().isMetricLike());
  }

  private static List<Reading> readings(Book book, List<Element> what) {
    return metrics(what).map(book::reading).toList();
  }

  /** A report holds values of the whole; that parts were asked for is said rather than dropped. */
  private static String remark(PracticeFact.Tile tile) {
    return tile.by() == null
        ? ""
        : "all together; reports hold no values by " + tile.by().dotted() + " yet";
  }

  /** A figure with its course. */
  static Tile number(Book book, Element metric, String remark) {
    Reading reading = book.reading(metric);
    return new Tile.Number(reading.link(), reading, Spark.of(reading.closed()), remark);
  }

  private static Tile line(Book book, Element metric, PracticeFact.Tile tile) {
    Reading reading = book.reading(metric);
    Duration over = tile.over();
    int last = over == null ? 0 : periods(book.workspace().time(), over, reading);
    String window = over == null ? "" : "over the last " + over;
    String comma = window.isEmpty() || remark(tile).isEmpty() ? "" : ", ";
    return new Tile.Line(
        reading.link(),
        reading.proxy().isPresent(),
        HistoryChart.of(reading, Happening.to(book, metric), last).map(ChartView::of),
        window + comma + remark(tile),
        reading.reason());
  }

  /** How many of a metric's last periods begin within a length of time; at least two. */
  private static int periods(TimeSettings time, Duration over, Reading reading) {
    List<Point> points = reading.points();
    if (points.isEmpty()) {
      return 2;
    }
    LocalDate last = points.getLast().period().end().minusDays(1);
    DateRange day = new DateRange(last, last.plusDays(1));
    LocalDate start = time.shift(day, over.grain(), -over.count()).start();
    long count = points.stream().filter(p -> p.period().start().isAfter(start)).count();
    return (int) Math.max(2, count);
  }

  private static Tile tree(Book book, Element root) {
    Branch branch = Branches.of(book, root);
    String title = "The tree below: " + Book.title(root);
    return new Tile.Tree(book.link(root), Layout.of(title, List.of(), branch), branch);
  }
}
