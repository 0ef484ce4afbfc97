package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.CadencedHead;
import dev.sextant.lang.metrics.CommentLine;
import dev.sextant.lang.metrics.EventLine;
import dev.sextant.lang.metrics.LadderHead;
import dev.sextant.lang.metrics.MetricHead;
import dev.sextant.lang.metrics.QualityHead;
import dev.sextant.lang.metrics.StageLine;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.UnitLine;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.SourceFact;
import java.util.List;

/** Reads what the first line of an element says of it besides its name and label. */
final class HeadFacts {

  private final Reading reading;
  private final Facts facts;
  private final Leaves leaves;
  private final boolean broken;

  HeadFacts(Reading reading, Facts facts, boolean broken) {
    this.reading = reading;
    this.facts = facts;
    this.leaves = facts.leaves();
    this.broken = broken;
  }

  void read(Statement head, List<Fact> into) {
    if (broken) {
      brokenHead(head, into);
      return;
    }
    switch (head) {
      case MetricHead metric -> metric(metric, into);
      case UnitLine unit -> unit(unit, into);
      case QualityHead quality ->
          into.add(new SourceFact.Subject(leaves.path(quality.getSubject()), reading.at(quality)));
      case LadderHead ladder ->
          into.add(new PracticeFact.ForRole(leaves.path(ladder.getRole()), reading.at(ladder)));
      case CadencedHead cadenced -> cadence(cadenced, into);
      case CommentLine comment -> comment(comment, into);
      case EventLine event -> event(event, into);
      case StageLine stage -> stage(stage);
      default -> {}
    }
  }

  /** A formula that cannot be read is still one, so that nobody says that there is none. */
  private void brokenHead(Statement head, List<Fact> into) {
    if (head instanceof MetricHead metric && metric.getFormula() != null) {
      int at = reading.at(metric);
      into.add(new MeasureFact.Value(new Expr.Broken(at), null, null, at));
    }
  }

  private void metric(MetricHead tree, List<Fact> into) {
    if (tree.getUnit() != null) {
      int at = reading.at(tree.getUnit());
      into.add(new MeasureFact.InUnit(leaves.unit(tree.getUnit()), at));
    }
    if (tree.getFormula() != null) {
      int at =
          reading.at(
              Reading.node(tree.getFormula()).getOffset(), Reading.node(tree).getEndOffset());
      Expr formula = facts.formulas().formula(tree.getFormula());
      into.add(
          new MeasureFact.Value(
              formula,
              leaves.optionalPeriod(tree.getSince()),
              leaves.optionalPeriod(tree.getUntil()),
              at));
    }
  }

  private void unit(UnitLine tree, List<Fact> into) {
    boolean oneWord =
        tree.getUnit().getPer().isEmpty()
            && tree.getUnit().getOver().size() == 1
            && tree.getUnit().getOver().getFirst().getSegments().size() == 1;
    if (!oneWord) {
      reading.error(tree.getUnit(), "The name of a unit is one word");
    }
    if (tree.getQuantity() != null) {
      int at = reading.at(tree.getQuantity());
      into.add(new SourceFact.Equals(leaves.quantity(tree.getQuantity()), at));
    }
  }

  private void stage(StageLine tree) {
    if (tree.getName().getSegments().size() > 1) {
      reading.error(tree.getName(), "The name of a stage has no dots");
    }
  }

  private void cadence(CadencedHead tree, List<Fact> into) {
    if (tree.getCadence() == null) {
      reading.error(
          tree, "How often? Write `%s %s monthly`".formatted(tree.getKind(), tree.getName()));
      return;
    }
    int at = leaves.segment(tree, tree.getCadence(), before(tree)).at();
    into.add(new PracticeFact.Every(leaves.cadence(tree, tree.getCadence()), at));
  }

  private static int before(CadencedHead tree) {
    return (tree.getCadence().equals(tree.getKind()) ? 1 : 0)
        + (tree.getCadence().equals(tree.getName()) ? 1 : 0);
  }

  private void comment(CommentLine tree, List<Fact> into) {
    int at = reading.at(tree);
    into.add(new PracticeFact.On(leaves.paths(tree.getMetrics()), at));
    into.add(
        new PracticeFact.When(leaves.period(tree.getPeriod()), null, reading.at(tree.getPeriod())));
    into.add(new PracticeFact.By(leaves.path(tree.getBy()), at));
    into.add(new PracticeFact.Says(Texts.text(tree.getText()), at));
  }

  private void event(EventLine tree, List<Fact> into) {
    int at = reading.at(tree);
    into.add(
        new PracticeFact.When(
            leaves.period(tree.getFrom()), leaves.optionalPeriod(tree.getTo()), at));
    if (!tree.getMetrics().isEmpty()) {
      into.add(new PracticeFact.On(leaves.paths(tree.getMetrics()), at));
    }
    into.add(new PracticeFact.Says(Texts.text(tree.getText()), at));
  }
}
