package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.DottedName;
import dev.sextant.lang.metrics.NamesFact;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import java.util.List;

/** Reads facts that are a word with names behind it. */
final class NameFacts {

  private final Reading reading;
  private final Leaves leaves;

  NameFacts(Reading reading, Leaves leaves) {
    this.reading = reading;
    this.leaves = leaves;
  }

  Fact fact(NamesFact tree, int at) {
    return switch (tree.getWord()) {
      case "owner" -> new CommonFact.Owner(one(tree), at);
      case "of" -> new CommonFact.Of(one(tree), at);
      case "for" -> new PurposeFact.ForMission(one(tree), at);
      case "lead" -> new PurposeFact.Lead(one(tree), at);
      case "part" -> new PurposeFact.PartOf(one(tree), at);
      case "reports" -> new PurposeFact.ReportsTo(one(tree), at);
      case "counts" -> new SourceFact.Counts(one(tree), at);
      case "formerly" -> new MeasureFact.Formerly(one(tree).dotted(), at);
      case "day" -> new SourceFact.Day(oneColumn(tree), at);
      case "from" -> new SourceFact.FromSource(one(tree), at);
      case "after" -> new PracticeFact.After(one(tree), at);
      case "unique" -> new SourceFact.Unique(leaves.columns(tree.getNames()), at);
      case "to" -> new PracticeFact.To(audience(tree), at);
      default -> many(tree.getWord(), leaves.paths(tree.getNames()), at);
    };
  }

  private static Fact many(String word, List<Path> names, int at) {
    return switch (word) {
      case "measures" -> new MeasureFact.Measures(names, at);
      case "serves" -> new PurposeFact.Serves(names, at);
      case "realises" -> new PurposeFact.Realises(names, at);
      case "supports" -> new CommonFact.Supports(names, at);
      case "with" -> new PracticeFact.With(names, at);
      case "shows" -> new PracticeFact.Shows(names, at);
      case "on" -> new PracticeFact.On(names, at);
      case "controlled" -> new DriverFact.ControlledBy(names, at);
      case "depends" -> new MeasureFact.DependsOn(names, at);
      case "produced" -> new SourceFact.ProducedBy(names, at);
      case "contributes" -> new PracticeFact.ContributesTo(names, at);
      case "seen" -> new PracticeFact.SeenIn(names, at);
      default -> throw new IllegalStateException("Not a fact: " + word);
    };
  }

  private Path one(NamesFact tree) {
    reportSecond(tree);
    return leaves.path(tree.getNames().getFirst());
  }

  private Path.Segment oneColumn(NamesFact tree) {
    reportSecond(tree);
    return leaves.column(tree.getNames().getFirst());
  }

  private void reportSecond(NamesFact tree) {
    if (tree.getNames().size() > 1) {
      DottedName second = tree.getNames().get(1);
      reading.error(second, "`%s` takes one name: remove the others".formatted(tree.getWord()));
    }
  }

  /** {@code to everyone} is the empty list. */
  private List<Path> audience(NamesFact tree) {
    List<Path> names = leaves.paths(tree.getNames());
    return names.size() == 1 && names.getFirst().dotted().equals("everyone") ? List.of() : names;
  }
}
