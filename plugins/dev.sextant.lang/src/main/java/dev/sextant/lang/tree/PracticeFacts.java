package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.ExpectsLine;
import dev.sextant.lang.metrics.HeldLine;
import dev.sextant.lang.metrics.PracticeStatement;
import dev.sextant.lang.metrics.ProvidesLine;
import dev.sextant.lang.metrics.ReviewedLine;
import dev.sextant.lang.metrics.TableLine;
import dev.sextant.lang.metrics.TileLine;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PracticeFact.Tile;
import dev.sextant.model.fact.PurposeFact;
import java.util.List;

/** Reads facts of people, ladders and dashboards. */
final class PracticeFacts {

  private final Reading reading;
  private final Leaves leaves;

  PracticeFacts(Reading reading, Leaves leaves) {
    this.reading = reading;
    this.leaves = leaves;
  }

  Fact fact(PracticeStatement tree) {
    int at = reading.at(tree);
    return switch (tree) {
      case HeldLine held ->
          new PurposeFact.HeldBy(
              Texts.text(held.getPerson()), leaves.optionalPeriod(held.getSince()), at);
      case ProvidesLine provides -> provides(provides, at);
      case ReviewedLine reviewed ->
          new PracticeFact.Reviewed(
              leaves.cadence(reviewed, reviewed.getCadence()),
              leaves.optionalPath(reviewed.getBy()),
              at);
      case ExpectsLine expects -> expects(expects, at);
      default -> throw new IllegalStateException("Not a fact: " + tree.eClass().getName());
    };
  }

  private Fact provides(ProvidesLine tree, int at) {
    if (tree.getText() != null) {
      String text = Texts.text(tree.getText());
      return tree.getWord().equals("provides")
          ? new PurposeFact.Provides(text, at)
          : new PurposeFact.Wants(tree.getWord().equals("requires"), text, at);
    }
    List<Path> names = leaves.paths(tree.getNames());
    return switch (tree.getWord()) {
      case "receives" -> new PurposeFact.Receives(names, at);
      case "requires" -> new PurposeFact.Requires(names, at);
      default -> {
        if (names.size() > 1) {
          reading.error(
              tree.getNames().get(1), "`provides` takes one name: write another line for the next");
        }
        yield new PurposeFact.ProvidesElement(names.getFirst(), at);
      }
    };
  }

  private Fact expects(ExpectsLine tree, int at) {
    if (tree.getMetric() == null) {
      return new PracticeFact.ExpectsDeed(
          Texts.text(tree.getText()),
          leaves.optionalPath(tree.getJudge()),
          Leaves.text(tree.getJudgedBy()),
          at);
    }
    return new PracticeFact.ExpectsMetric(
        leaves.path(tree.getMetric()),
        TargetFacts.bound(tree.getBound()),
        leaves.quantity(tree.getValue()),
        leaves.optionalPath(tree.getPerson()),
        leaves.optionalDuration(tree.getOver()),
        at);
  }

  Tile tile(TileLine tree) {
    int at = reading.at(tree);
    List<Path> what = leaves.paths(tree.getNames());
    return new Tile(
        tree.getKind(),
        what,
        leaves.optionalPath(tree.getBy()),
        leaves.optionalDuration(tree.getOver()),
        at);
  }

  Tile tile(TableLine tree) {
    int at = reading.at(tree);
    List<Path> what = leaves.paths(tree.getNames());
    return new Tile(
        "table",
        what,
        leaves.optionalPath(tree.getBy()),
        leaves.optionalDuration(tree.getOver()),
        at);
  }
}
