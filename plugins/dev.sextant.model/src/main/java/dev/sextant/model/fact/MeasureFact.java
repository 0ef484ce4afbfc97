package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.UnitRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of KPIs, drivers and metrics, apart from targets and what moves them. */
public sealed interface MeasureFact extends Fact {

  /** {@code measures MoreVisitors}: the goals that a KPI shows to be met. */
  record Measures(List<Path> goals, int at) implements MeasureFact {
    public Measures {
      goals = List.copyOf(goals);
    }

    @Override
    public Stream<Path> mentions() {
      return goals.stream();
    }
  }

  /**
   * {@code value visits per day}, or {@code = …} behind a metric's name. Several with disjoint
   * validity say that the definition changed.
   *
   * @param since the first day for which it holds, or null from the beginning
   * @param until the last day for which it holds, or null for ever
   */
  record Value(Expr formula, @Nullable PeriodRef since, @Nullable PeriodRef until, int at)
      implements MeasureFact {
    @Override
    public Stream<Expr> expressions() {
      return Stream.of(formula);
    }

    @Override
    public Stream<PeriodRef> periods() {
      return Stream.concat(Stream.ofNullable(since), Stream.ofNullable(until));
    }
  }

  /** {@code unit EUR per month}, or {@code in …} behind a metric's name. */
  record InUnit(UnitRef unit, int at) implements MeasureFact {
    @Override
    public Stream<UnitRef> units() {
      return Stream.of(unit);
    }
  }

  /** {@code higher is better} or {@code lower is better}. */
  record Better(Direction direction, int at) implements MeasureFact {}

  /** Which way is better. */
  enum Direction {
    HIGHER,
    LOWER
  }

  /** {@code judged monthly}. */
  record Judged(Cadence cadence, int at) implements MeasureFact {}

  /** {@code category customer}; the word as written. */
  record Category(String category, int wordAt, int at) implements MeasureFact {}

  /** {@code scope team}: whose result it is; the word as written. */
  record Scope(String scope, int wordAt, int at) implements MeasureFact {}

  /** {@code stage Attract}: the stage of the customer's journey. */
  record AtStage(Path stage, int at) implements MeasureFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(stage);
    }
  }

  /** {@code confidential to Board}: who alone may see it; a path or a text. */
  record Confidential(@Nullable Path audience, String text, int at) implements MeasureFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.ofNullable(audience);
    }
  }

  /** {@code formerly OldName}. */
  record Formerly(String name, int at) implements MeasureFact {}

  /** {@code retired on DATE replaced by Other}. */
  record Retired(PeriodRef on, @Nullable Path replacedBy, int at) implements MeasureFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.ofNullable(replacedBy);
    }

    @Override
    public Stream<PeriodRef> periods() {
      return Stream.of(on);
    }
  }

  /**
   * {@code depends on PeerTrust, KnowledgeReuse}: what must improve for a meta-measure to improve.
   */
  record DependsOn(List<Path> metrics, int at) implements MeasureFact {
    public DependsOn {
      metrics = List.copyOf(metrics);
    }

    @Override
    public Stream<Path> mentions() {
      return metrics.stream();
    }
  }

  /** {@code gaps kept}: empty periods are left out rather than filled. */
  record GapsKept(int at) implements MeasureFact {}

  /** {@code planned by 2027-Q2}: when the ideal measure will exist. */
  record Planned(PeriodRef by, int at) implements MeasureFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.of(by);
    }
  }

  /** {@code proxy ReviewScore until 2026-12-31 because "…"}: what is measured in the meantime. */
  record Proxy(
      Path metric,
      @Nullable PeriodRef until,
      String reason,
      List<TargetFact.Revision> revisions,
      int at)
      implements MeasureFact {
    public Proxy {
      revisions = List.copyOf(revisions);
    }

    @Override
    public Stream<Path> mentions() {
      return Stream.of(metric);
    }

    @Override
    public Stream<PeriodRef> periods() {
      return Stream.concat(
          Stream.ofNullable(until), revisions.stream().flatMap(TargetFact.Revision::periods));
    }
  }
}
