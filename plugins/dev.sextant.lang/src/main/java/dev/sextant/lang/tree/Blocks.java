package dev.sextant.lang.tree;

import dev.sextant.lang.message.Lines;
import dev.sextant.lang.metrics.BlockHead;
import dev.sextant.lang.metrics.EntryLine;
import dev.sextant.lang.metrics.Line;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.TableLine;
import dev.sextant.lang.metrics.TileLine;
import dev.sextant.lang.words.Nesting;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PracticeFact.Tile;
import java.util.ArrayList;
import java.util.List;

/** Reads scorecards and rows of dashboards: facts with braces. */
final class Blocks {

  private final Reading reading;
  private final Lines lines;
  private final Facts facts;

  /**
   * A fact with braces.
   *
   * @param fact the fact
   * @param broken whether a line of it could not be read
   */
  record Block(Fact fact, boolean broken) {}

  Blocks(Reading reading, Lines lines, Facts facts) {
    this.reading = reading;
    this.lines = lines;
    this.facts = facts;
  }

  Block read(BlockHead head, Line line) {
    int at = reading.at(line);
    return head.getKind().equals("row") ? row(line, at) : scorecard(line, at);
  }

  private Block scorecard(Line line, int at) {
    List<Path> metrics = new ArrayList<>();
    boolean broken = false;
    for (Line inner : inner(line)) {
      if (!lines.isBroken(Reading.node(inner).getOffset())
          && inner.getContent() instanceof EntryLine entry) {
        metrics.add(facts.leaves().path(entry.getMetric()));
      } else {
        broken = true;
        reportOther(inner, "a scorecard lists metrics, one on a line");
      }
    }
    return new Block(new PracticeFact.Scorecard(metrics, at), broken);
  }

  private Block row(Line line, int at) {
    List<Tile> tiles = new ArrayList<>();
    boolean broken = false;
    for (Line inner : inner(line)) {
      boolean readable = !lines.isBroken(Reading.node(inner).getOffset());
      if (readable && inner.getContent() instanceof TileLine tile) {
        tiles.add(facts.practice().tile(tile));
      } else if (readable && inner.getContent() instanceof TableLine table) {
        tiles.add(facts.practice().tile(table));
      } else {
        broken = true;
        reportOther(inner, "a row shows `%s`".formatted(String.join("`, `", Nesting.tiles())));
      }
    }
    return new Block(new PracticeFact.Row(tiles, at), broken);
  }

  private static List<Line> inner(Line line) {
    return line.getBody() == null ? List.of() : line.getBody().getLines();
  }

  private void reportOther(Line line, String instead) {
    if (lines.isBroken(Reading.node(line).getOffset()) || line.getContent() == null) {
      return;
    }
    Statement statement = (Statement) line.getContent();
    reading.error(
        statement, "`%s` does not belong here: %s".formatted(Heads.firstWord(statement), instead));
  }
}
