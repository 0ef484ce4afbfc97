package dev.sextant.site.page;

import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.chart.Spark;
import dev.sextant.site.tree.Branches;
import dev.sextant.site.tree.Layout;
import java.util.List;
import java.util.stream.Stream;

/** Makes the tiles of a dashboard. */
final class Tiles {

  private Tiles() {}

  static Stream<Tile> of(Book book, Element dashboard, PracticeFact.Tile tile) {
    List<Element> what = book.targets(dashboard, tile.what());
    if (tile.kind().equals("table")) {
      List<Reading> readings = metrics(what).map(book::reading).toList();
      return Stream.of(new Tile.Table(Link.plain("Table"), readings));
    }
    if (tile.kind().equals("tree")) {
      return what.stream().map(e -> tree(book, e));
    }
    if (tile.by() != null) {
      String by = tile.by().dotted();
      return metrics(what).map(m -> new Tile.Split(book.link(m), Splits.of(book, m, by)));
    }
    return tile.kind().equals("number")
        ? metrics(what).map(m -> number(book, m))
        : metrics(what).map(m -> line(book, m, tile));
  }

  private static Stream<Element> metrics(List<Element> what) {
    return what.stream().filter(e -> e.kind().isMetricLike());
  }

  /** A figure with its course. */
  static Tile number(Book book, Element metric) {
    Reading reading = book.reading(metric);
    return new Tile.Number(
        reading.link(), reading, Spark.of(reading.closed()), book.owner(metric).map(book::link));
  }

  private static Tile line(Book book, Element metric, PracticeFact.Tile tile) {
    Reading reading = book.reading(metric);
    int last = tile.over() == null ? 0 : Splits.periods(tile.over(), reading);
    String caption = tile.over() == null ? "" : "over the last " + tile.over();
    return new Tile.Line(
        reading.link(),
        reading.proxy().isPresent(),
        HistoryChart.of(reading, Happening.to(book, metric), last).map(ChartView::of),
        caption,
        reading.reason());
  }

  private static Tile tree(Book book, Element root) {
    var branch = Branches.of(book, root);
    return new Tile.Tree(
        book.link(root),
        Layout.of("The tree below: " + Book.title(root), List.of(), branch),
        branch);
  }
}
