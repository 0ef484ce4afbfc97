package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a KPI is compared with: targets, tolerance, benchmarks and guardrails. */
public sealed interface TargetFact extends Fact {

  /**
   * {@code target …}.
   *
   * @param form which promise it is
   * @param where the slice for which it holds, or null for the whole
   * @param owner who is accountable for the slice, or null
   * @param revisions how it was changed, oldest first
   */
  record Target(
      Form form, @Nullable Expr where, @Nullable Path owner, List<Revision> revisions, int at)
      implements TargetFact {
    public Target {
      revisions = List.copyOf(revisions);
    }

    @Override
    public Stream<Path> mentions() {
      Stream<Path> metric = form instanceof Form.Metric m ? Stream.of(m.metric()) : Stream.empty();
      return Stream.concat(metric, Stream.ofNullable(owner));
    }

    @Override
    public Stream<Expr> expressions() {
      return Stream.ofNullable(where);
    }

    @Override
    public Stream<Quantity> quantities() {
      return Stream.concat(form.quantities(), revisions.stream().flatMap(Revision::quantities));
    }

    @Override
    public Stream<PeriodRef> periods() {
      return Stream.concat(form.periods(), revisions.stream().flatMap(Revision::periods));
    }
  }

  /** The forms of a target. */
  sealed interface Form {

    /** The quantities that are written in it. */
    default Stream<Quantity> quantities() {
      return Stream.empty();
    }

    /** The dates and periods that are written in it. */
    default Stream<PeriodRef> periods() {
      return Stream.empty();
    }

    /**
     * {@code 5000 by 2026-12-31 from 3800 on 2025-12-31 phased like 2025}: a path.
     *
     * @param by when it is due, or null when that is missing
     * @param from the value at the start, or null
     * @param on when it started, or null
     * @param phasedLike the period whose shape the path follows, or null for a straight line
     */
    record ByDate(
        Quantity value,
        @Nullable PeriodRef by,
        @Nullable Quantity from,
        @Nullable PeriodRef on,
        @Nullable PeriodRef phasedLike)
        implements Form {
      @Override
      public Stream<Quantity> quantities() {
        return Stream.concat(Stream.of(value), Stream.ofNullable(from));
      }

      @Override
      public Stream<PeriodRef> periods() {
        return Stream.concat(
            Stream.ofNullable(by),
            Stream.concat(Stream.ofNullable(on), Stream.ofNullable(phasedLike)));
      }
    }

    /** {@code at least 99.9% throughout FY2026}: a standing promise. */
    record Standing(Bound bound, Quantity value, PeriodRef throughout) implements Form {
      @Override
      public Stream<Quantity> quantities() {
        return Stream.of(value);
      }

      @Override
      public Stream<PeriodRef> periods() {
        return Stream.of(throughout);
      }
    }

    /** {@code total 12000000 EUR during FY2026 phased like FY2025}. */
    record Total(Quantity value, PeriodRef during, @Nullable PeriodRef phasedLike) implements Form {
      @Override
      public Stream<Quantity> quantities() {
        return Stream.of(value);
      }

      @Override
      public Stream<PeriodRef> periods() {
        return Stream.concat(Stream.ofNullable(during), Stream.ofNullable(phasedLike));
      }
    }

    /** {@code between 20% and 25% throughout 2026}: a band. */
    record Band(Quantity low, Quantity high, PeriodRef throughout) implements Form {
      @Override
      public Stream<Quantity> quantities() {
        return Stream.of(low, high);
      }

      @Override
      public Stream<PeriodRef> periods() {
        return Stream.of(throughout);
      }
    }

    /** {@code PlannedVisits}: another metric, such as a budget. */
    record Metric(Path metric, @Nullable PeriodRef throughout) implements Form {
      @Override
      public Stream<PeriodRef> periods() {
        return Stream.ofNullable(throughout);
      }
    }
  }

  /** Which side of a bound is kept. */
  enum Bound {
    AT_LEAST,
    AT_MOST
  }

  /**
   * {@code revised on 2026-04-02 from 4800 because "hall closed in spring"}. For a proxy the former
   * value is the former end date.
   *
   * @param from the former value, or null for a proxy's
   * @param fromDate the former date, or null for a target's
   */
  record Revision(
      PeriodRef on, @Nullable Quantity from, @Nullable PeriodRef fromDate, String reason, int at) {
    /** The former value, if it is one. */
    public Stream<Quantity> quantities() {
      return Stream.ofNullable(from);
    }

    /** Its dates. */
    public Stream<PeriodRef> periods() {
      return Stream.concat(Stream.ofNullable(on), Stream.ofNullable(fromDate));
    }
  }

  /** {@code stretch 5500}: an ambitious value beside the target. */
  record Stretch(Quantity value, int at) implements TargetFact {
    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(value);
    }
  }

  /** {@code at risk within 200}: how much worse than expected is not yet off track. */
  record Tolerance(Quantity within, int at) implements TargetFact {
    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(within);
    }
  }

  /** {@code benchmark history previous year}. */
  record HistoryBenchmark(History history, int at) implements TargetFact {}

  /** What of the past a value is compared with. */
  enum History {
    PREVIOUS_PERIOD,
    PREVIOUS_YEAR,
    TREND
  }

  /** {@code benchmark industry 4200 as of 2025-06 according to "National museum survey 2025"}. */
  record IndustryBenchmark(Quantity value, @Nullable PeriodRef asOf, String source, int at)
      implements TargetFact {
    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(value);
    }

    @Override
    public Stream<PeriodRef> periods() {
      return Stream.ofNullable(asOf);
    }
  }

  /** {@code benchmark peer NaturalHistory}: a team or metric to compare with. */
  record PeerBenchmark(Path peer, int at) implements TargetFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(peer);
    }
  }

  /** {@code guardrail Satisfaction at least 8.5}: what must not get worse meanwhile. */
  record Guardrail(Path metric, Bound bound, Quantity value, int at) implements TargetFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(metric);
    }

    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(value);
    }
  }
}
