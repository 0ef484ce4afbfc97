package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.BandForm;
import dev.sextant.lang.metrics.BeliefLine;
import dev.sextant.lang.metrics.BenchmarkLine;
import dev.sextant.lang.metrics.ConfidentialLine;
import dev.sextant.lang.metrics.FromClause;
import dev.sextant.lang.metrics.GuardrailLine;
import dev.sextant.lang.metrics.HistoryBenchmark;
import dev.sextant.lang.metrics.IndustryBenchmark;
import dev.sextant.lang.metrics.Limit;
import dev.sextant.lang.metrics.MetricForm;
import dev.sextant.lang.metrics.MovesLine;
import dev.sextant.lang.metrics.OwnerClause;
import dev.sextant.lang.metrics.PeerBenchmark;
import dev.sextant.lang.metrics.PhasedClause;
import dev.sextant.lang.metrics.ProxyLine;
import dev.sextant.lang.metrics.RetiredLine;
import dev.sextant.lang.metrics.RevisedClause;
import dev.sextant.lang.metrics.Revision;
import dev.sextant.lang.metrics.StandingForm;
import dev.sextant.lang.metrics.TargetClause;
import dev.sextant.lang.metrics.TargetForm;
import dev.sextant.lang.metrics.TargetLine;
import dev.sextant.lang.metrics.TargetStatement;
import dev.sextant.lang.metrics.TotalForm;
import dev.sextant.lang.metrics.ValueForm;
import dev.sextant.lang.metrics.WhereClause;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.History;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a metric is compared with, what moves it and who may see it. */
final class TargetFacts {

  private final Reading reading;
  private final Leaves leaves;
  private final Formulas formulas;

  TargetFacts(Reading reading, Leaves leaves, Formulas formulas) {
    this.reading = reading;
    this.leaves = leaves;
    this.formulas = formulas;
  }

  Fact fact(TargetStatement tree) {
    int at = reading.at(tree);
    return switch (tree) {
      case TargetLine target -> target(target, at);
      case BenchmarkLine benchmark -> benchmark(benchmark, at);
      case GuardrailLine guardrail ->
          new TargetFact.Guardrail(
              leaves.path(guardrail.getMetric()),
              bound(guardrail.getBound()),
              leaves.quantity(guardrail.getValue()),
              at);
      case ProxyLine proxy -> proxy(proxy, at);
      case MovesLine moves ->
          new DriverFact.Moves(
              moves.getWord().equals("raises"),
              leaves.path(moves.getMetric()),
              leaves.optionalDuration(moves.getLag()),
              at);
      case BeliefLine belief -> belief(belief, at);
      case ConfidentialLine confidential ->
          new MeasureFact.Confidential(
              leaves.optionalPath(confidential.getAudience()),
              Leaves.text(confidential.getText()),
              at);
      case RetiredLine retired ->
          new MeasureFact.Retired(
              leaves.period(retired.getOn()), leaves.optionalPath(retired.getReplacement()), at);
      default -> throw new IllegalStateException("Not a fact: " + tree.eClass().getName());
    };
  }

  static TargetFact.Bound bound(Limit tree) {
    return tree.getSide().equals("least") ? TargetFact.Bound.AT_LEAST : TargetFact.Bound.AT_MOST;
  }

  private Fact belief(BeliefLine tree, int at) {
    boolean confirmed = tree.getWord().equals("confirmed");
    return new DriverFact.Belief(
        confirmed ? DriverFact.State.CONFIRMED : DriverFact.State.REFUTED,
        leaves.period(tree.getOn()),
        Texts.text(tree.getEvidence()),
        at);
  }

  private Fact proxy(ProxyLine tree, int at) {
    return new MeasureFact.Proxy(
        leaves.path(tree.getMetric()),
        leaves.optionalPeriod(tree.getUntil()),
        Leaves.text(tree.getReason()),
        tree.getRevisions().stream().map(r -> revision(r, true)).toList(),
        at);
  }

  /** A revision; a bare year is a date for a proxy and a number for a target. */
  TargetFact.Revision revision(Revision tree, boolean ofProxy) {
    int at = reading.at(tree);
    PeriodRef on = leaves.period(tree.getOn());
    String reason = Texts.text(tree.getReason());
    if (tree.getDate() != null) {
      return new TargetFact.Revision(on, null, leaves.period(tree, tree.getDate()), reason, at);
    }
    return ofProxy
        ? new TargetFact.Revision(
            on, null, leaves.period(tree, tree.getValue().getNumber()), reason, at)
        : new TargetFact.Revision(on, leaves.quantity(tree.getValue()), null, reason, at);
  }

  private Fact benchmark(BenchmarkLine tree, int at) {
    return switch (tree) {
      case HistoryBenchmark history -> new TargetFact.HistoryBenchmark(history(history), at);
      case IndustryBenchmark industry ->
          new TargetFact.IndustryBenchmark(
              leaves.quantity(industry.getValue()),
              leaves.optionalPeriod(industry.getAsOf()),
              Leaves.text(industry.getSource()),
              at);
      case PeerBenchmark peer -> new TargetFact.PeerBenchmark(leaves.path(peer.getPeer()), at);
      default -> throw new IllegalStateException("Not a benchmark: " + tree.eClass().getName());
    };
  }

  private History history(HistoryBenchmark tree) {
    if (tree.getWord().equals("trend")) {
      return History.TREND;
    }
    return switch (tree.getOf()) {
      case "period" -> History.PREVIOUS_PERIOD;
      case "year" -> History.PREVIOUS_YEAR;
      default -> {
        reading.error(
            tree,
            "`previous %s` is not known: write `previous period` or `previous year`"
                .formatted(tree.getOf()));
        yield History.PREVIOUS_PERIOD;
      }
    };
  }

  /** What stands behind a target's value; each clause at most once, in any order. */
  private static final class Clauses {
    private @Nullable Quantity from;
    private @Nullable PeriodRef on;
    private @Nullable PeriodRef phased;
    private @Nullable Expr where;
    private @Nullable Path owner;
    private final List<TargetFact.Revision> revisions = new ArrayList<>();
  }

  private Fact target(TargetLine tree, int at) {
    Form plain = form(tree.getForm());
    Clauses clauses = clauses(tree.getClauses());
    Form form =
        switch (plain) {
          case Form.ByDate by ->
              new Form.ByDate(by.value(), by.by(), clauses.from, clauses.on, clauses.phased);
          case Form.Total total -> new Form.Total(total.value(), total.during(), clauses.phased);
          case Form.Standing standing -> standing;
          case Form.Band band -> band;
          case Form.Metric metric -> metric;
        };
    return new TargetFact.Target(form, clauses.where, clauses.owner, clauses.revisions, at);
  }

  private Clauses clauses(List<TargetClause> trees) {
    Clauses clauses = new Clauses();
    Set<String> seen = new HashSet<>();
    for (TargetClause tree : trees) {
      String kind = tree.eClass().getName();
      if (!(tree instanceof RevisedClause) && !seen.add(kind)) {
        reading.error(tree, "The target has two of these: remove one");
        continue;
      }
      read(tree, clauses);
    }
    return clauses;
  }

  private void read(TargetClause tree, Clauses clauses) {
    switch (tree) {
      case FromClause from -> {
        clauses.from = leaves.quantity(from.getValue());
        clauses.on = leaves.optionalPeriod(from.getOn());
      }
      case PhasedClause phased -> clauses.phased = leaves.period(phased.getPeriod());
      case WhereClause where -> clauses.where = formulas.formula(where.getCondition());
      case OwnerClause owner -> clauses.owner = leaves.path(owner.getOwner());
      case RevisedClause revised -> clauses.revisions.add(revision(revised.getRevision(), false));
      default -> throw new IllegalStateException("Not a clause: " + tree.eClass().getName());
    }
  }

  private Form form(TargetForm tree) {
    return switch (tree) {
      case ValueForm value ->
          new Form.ByDate(
              leaves.quantity(value.getValue()),
              leaves.optionalPeriod(value.getBy()),
              null,
              null,
              null);
      case StandingForm standing ->
          new Form.Standing(
              bound(standing.getBound()),
              leaves.quantity(standing.getValue()),
              leaves.period(standing.getThroughout()));
      case TotalForm total ->
          new Form.Total(leaves.quantity(total.getValue()), leaves.period(total.getDuring()), null);
      case BandForm band ->
          new Form.Band(
              leaves.quantity(band.getLow()),
              leaves.quantity(band.getHigh()),
              leaves.period(band.getThroughout()));
      case MetricForm metric ->
          new Form.Metric(
              leaves.path(metric.getMetric()), leaves.optionalPeriod(metric.getThroughout()));
      default -> throw new IllegalStateException("Not a target: " + tree.eClass().getName());
    };
  }
}
