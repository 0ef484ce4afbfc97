package dev.sextant.site.page;

import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.chart.Spark;
import dev.sextant.site.tree.Branch;
import dev.sextant.site.tree.Picture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One picture of a dashboard. */
public sealed interface Tile {

  /** What it is called. */
  Link link();

  /** A figure and how it stands. */
  record Number(Link link, Reading reading, @Nullable Spark spark) implements Tile {}

  /** A history; empty when there is nothing to draw, with the reason. */
  record Line(Link link, boolean proxy, Optional<ChartView> chart, String caption, String reason)
      implements Tile {}

  /**
   * A figure for each member of a dimension, or for each period.
   *
   * @param caption what the bars stand for
   * @param reason why there are none, or why they are not to be relied on; empty otherwise
   */
  record Bars(Link link, boolean proxy, String caption, List<Bar> bars, String reason)
      implements Tile {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param from where it begins, in percent of the width
   * @param width how wide it is, in percent of the width
   * @param plain whether it stands for several members that are not listed
   */
  record Bar(String name, Shown value, String from, String width, boolean plain) {}

  /**
   * A course for each member of a dimension.
   *
   * @param chart what the script draws; empty when there is nothing, with the reason
   * @param grid the same as a table, the latest period first
   */
  record Lines(
      Link link,
      boolean proxy,
      String caption,
      Optional<CoursesView> chart,
      Optional<Grid> grid,
      String reason)
      implements Tile {}

  /** Several metrics for each member of a dimension. */
  record Split(Link link, Optional<Grid> grid, String caption, String reason) implements Tile {}

  /** Figures in rows and columns; {@code corner} says what the rows are. */
  record Grid(String corner, List<Column> columns, List<Row> rows) {
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** A column; {@code below} says in what its figures are, or is empty. */
    public record Column(Link link, boolean proxy, String below) {}

    /** A row. */
    public record Row(String name, List<Shown> values) {
      public Row {
        values = List.copyOf(values);
      }
    }
  }

  /** Several metrics below each other. */
  record Table(Link link, List<Reading> readings) implements Tile {}

  /** A tree below an element. */
  record Tree(Link link, Picture picture, Branch branch) implements Tile {}
}
