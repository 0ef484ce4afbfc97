package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.AmountFact;
import dev.sextant.lang.metrics.FlagFact;
import dev.sextant.lang.metrics.Head;
import dev.sextant.lang.metrics.NamesFact;
import dev.sextant.lang.metrics.PeriodFact;
import dev.sextant.lang.metrics.PlainFact;
import dev.sextant.lang.metrics.PracticeStatement;
import dev.sextant.lang.metrics.RevisionLine;
import dev.sextant.lang.metrics.SourceStatement;
import dev.sextant.lang.metrics.StageLine;
import dev.sextant.lang.metrics.Statement;
import dev.sextant.lang.metrics.TableLine;
import dev.sextant.lang.metrics.TargetStatement;
import dev.sextant.lang.metrics.TextFact;
import dev.sextant.lang.metrics.UnitLine;
import dev.sextant.lang.metrics.ValueFact;
import dev.sextant.lang.metrics.WordFact;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.fact.TargetFact.Revision;
import dev.sextant.model.time.PeriodRef;

/** Reads the facts whose shape many words share, and hands the others on. */
final class Facts {

  private final Reading reading;
  private final Leaves leaves;
  private final Formulas formulas;
  private final NameFacts names;
  private final TargetFacts targets;
  private final SourceFacts sources;
  private final PracticeFacts practice;

  Facts(Reading reading) {
    this.reading = reading;
    this.leaves = new Leaves(reading);
    this.formulas = new Formulas(reading, leaves);
    this.names = new NameFacts(reading, leaves);
    this.targets = new TargetFacts(reading, leaves, formulas);
    this.sources = new SourceFacts(reading, leaves);
    this.practice = new PracticeFacts(reading, leaves);
  }

  Leaves leaves() {
    return leaves;
  }

  Formulas formulas() {
    return formulas;
  }

  PracticeFacts practice() {
    return practice;
  }

  Revision revision(RevisionLine tree, boolean ofProxy) {
    return targets.revision(tree.getRevision(), ofProxy);
  }

  Fact fact(Statement tree) {
    return switch (tree) {
      case PlainFact plain -> plain(plain, reading.at(tree));
      case ValueFact value -> value(value, reading.at(tree));
      case TargetStatement target -> targets.fact(target);
      case TableLine table -> sources.table(table);
      case SourceStatement source -> sources.fact(source);
      case PracticeStatement statement -> practice.fact(statement);
      case Head head -> headFact(head, reading.at(tree));
      default -> throw new IllegalStateException("Not a fact: " + tree.eClass().getName());
    };
  }

  private Fact headFact(Head tree, int at) {
    return switch (tree) {
      case StageLine stage -> new MeasureFact.AtStage(leaves.path(stage.getName()), at);
      case UnitLine unit -> new MeasureFact.InUnit(leaves.unit(unit.getUnit()), at);
      default -> throw new IllegalStateException("Not a fact: " + tree.eClass().getName());
    };
  }

  private Fact value(ValueFact tree, int at) {
    Expr formula = formulas.formula(tree.getFormula());
    return new MeasureFact.Value(
        formula,
        leaves.optionalPeriod(tree.getSince()),
        leaves.optionalPeriod(tree.getUntil()),
        at);
  }

  private Fact plain(PlainFact tree, int at) {
    return switch (tree) {
      case NamesFact fact -> names.fact(fact, at);
      case TextFact fact -> text(fact, at);
      case WordFact fact -> word(fact, at);
      case FlagFact fact -> flag(fact, at);
      case PeriodFact fact -> period(fact, at);
      case AmountFact fact ->
          fact.getWord().equals("stretch")
              ? new TargetFact.Stretch(leaves.quantity(fact.getQuantity()), at)
              : new TargetFact.Tolerance(leaves.quantity(fact.getQuantity()), at);
      default -> throw new IllegalStateException("Not a fact: " + tree.eClass().getName());
    };
  }

  private static Fact text(TextFact tree, int at) {
    String text = Texts.text(tree.getText());
    return switch (tree.getWord()) {
      case "definition" -> new CommonFact.Definition(text, at);
      case "decides" -> new PracticeFact.Decides(text, at);
      case "training" -> new PracticeFact.Training(text, at);
      default -> new SourceFact.Sql(text, at);
    };
  }

  private Fact word(WordFact tree, int at) {
    String value = Texts.name(tree.getValue());
    int wordAt = reading.atLast(tree);
    return switch (tree.getWord()) {
      case "side" -> new PurposeFact.GoalSide(value, wordAt, at);
      case "judged" -> new MeasureFact.Judged(leaves.cadence(tree, value), at);
      case "category" -> new MeasureFact.Category(value, wordAt, at);
      default -> new MeasureFact.Scope(value, wordAt, at);
    };
  }

  private static Fact flag(FlagFact tree, int at) {
    return switch (tree.getWord()) {
      case "external" -> new PurposeFact.Side(true, at);
      case "internal" -> new PurposeFact.Side(false, at);
      case "hypothesis" -> new DriverFact.Belief(DriverFact.State.HYPOTHESIS, null, "", at);
      case "open" -> new PracticeFact.Done(null, at);
      case "gaps" -> new MeasureFact.GapsKept(at);
      case "higher" -> new MeasureFact.Better(Direction.HIGHER, at);
      default -> new MeasureFact.Better(Direction.LOWER, at);
    };
  }

  private Fact period(PeriodFact tree, int at) {
    PeriodRef period = leaves.period(tree.getPeriod());
    return switch (tree.getWord()) {
      case "during" -> new PurposeFact.During(period, at);
      case "due" -> new PracticeFact.Due(period, at);
      case "planned" -> new MeasureFact.Planned(period, at);
      case "effective" -> new PracticeFact.Effective(period, at);
      default -> new PracticeFact.Done(period, at);
    };
  }
}
