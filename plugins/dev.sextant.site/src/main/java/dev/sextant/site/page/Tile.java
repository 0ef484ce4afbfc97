package dev.sextant.site.page;

import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
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

  /** A figure and how it stands; {@code remark} says what else was asked for, or is empty. */
  record Number(Link link, Reading reading, @Nullable Spark spark, String remark) implements Tile {}

  /** A history; empty when there is nothing to draw, with the reason. */
  record Line(Link link, boolean proxy, Optional<ChartView> chart, String caption, String reason)
      implements Tile {}

  /** Several metrics below each other. */
  record Table(Link link, List<Reading> readings) implements Tile {}

  /** A tree below an element. */
  record Tree(Link link, Picture picture, Branch branch) implements Tile {}
}
