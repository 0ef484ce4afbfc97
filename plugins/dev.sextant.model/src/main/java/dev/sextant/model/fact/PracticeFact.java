package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of reviews, comments, actions, events, newsletters, dashboards, ladders and key results.
 */
public sealed interface PracticeFact extends Fact {

  /** The cadence behind the name of a review or newsletter. */
  record Every(Cadence cadence, int at) implements PracticeFact {}

  /** {@code with Head, Facilities}: who takes part. */
  record With(List<Path> participants, int at) implements PracticeFact {
    public With {
      participants = List.copyOf(participants);
    }

    @Override
    public Stream<Path> mentions() {
      return participants.stream();
    }
  }

  /** {@code decides "Opening hours, marketing mix"}. */
  record Decides(String what, int at) implements PracticeFact {}

  /**
   * {@code scorecard { DailyVisits; Satisfaction }}: the metrics in the order in which they show.
   */
  record Scorecard(List<Path> metrics, int at) implements PracticeFact {
    public Scorecard {
      metrics = List.copyOf(metrics);
    }

    @Override
    public Stream<Path> mentions() {
      return metrics.stream();
    }
  }

  /** The subjects of a comment, action or event: {@code on DailyVisits}. */
  record On(List<Path> metrics, int at) implements PracticeFact {
    public On {
      metrics = List.copyOf(metrics);
    }

    @Override
    public Stream<Path> mentions() {
      return metrics.stream();
    }
  }

  /** The period of a comment, or the first and last day of an event. */
  record When(PeriodRef from, @Nullable PeriodRef to, int at) implements PracticeFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to));
    }
  }

  /** {@code by Head}: who wrote a comment. */
  record By(Path role, int at) implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(role);
    }
  }

  /** The words of a comment or event. */
  record Says(String text, int at) implements PracticeFact {}

  /** {@code due 2026-10-15}. */
  record Due(PeriodRef date, int at) implements PracticeFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.of(date);
    }
  }

  /** {@code open} (null) or {@code done on 2026-10-12}. */
  record Done(@Nullable PeriodRef on, int at) implements PracticeFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.ofNullable(on);
    }
  }

  /** {@code to everyone} (empty) or {@code to Board, Staff}: who gets a newsletter. */
  record To(List<Path> audience, int at) implements PracticeFact {
    public To {
      audience = List.copyOf(audience);
    }

    @Override
    public Stream<Path> mentions() {
      return audience.stream();
    }
  }

  /** {@code shows MonthlyReview}. */
  record Shows(List<Path> what, int at) implements PracticeFact {
    public Shows {
      what = List.copyOf(what);
    }

    @Override
    public Stream<Path> mentions() {
      return what.stream();
    }
  }

  /** {@code row { … }} of a dashboard. */
  record Row(List<Tile> tiles, int at) implements PracticeFact {
    public Row {
      tiles = List.copyOf(tiles);
    }

    @Override
    public Stream<Path> mentions() {
      return tiles.stream().flatMap(t -> t.what().stream());
    }
  }

  /**
   * One picture of a row: {@code line DailyVisits by hall over last 12 months}.
   *
   * @param kind {@code number}, {@code line}, {@code bar}, {@code table} or {@code tree}; as
   *     written
   * @param by the dimension, or null
   * @param over how far back, or null
   */
  record Tile(String kind, List<Path> what, @Nullable Path by, @Nullable Duration over, int at) {
    public Tile {
      what = List.copyOf(what);
    }
  }

  /** {@code key result DailyVisits from 3800 to 4500}. */
  record MetricResult(Path metric, Quantity from, Quantity to, @Nullable Path owner, int at)
      implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.concat(Stream.of(metric), Stream.ofNullable(owner));
    }

    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(from, to);
    }
  }

  /** {@code key result "Exit survey is live" by 2026-11-30 done on 2026-11-20}. */
  record MilestoneResult(
      String what, PeriodRef by, @Nullable PeriodRef done, @Nullable Path owner, int at)
      implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.ofNullable(owner);
    }

    @Override
    public Stream<PeriodRef> periods() {
      return Stream.concat(Stream.ofNullable(by), Stream.ofNullable(done));
    }
  }

  /** {@code for Curator}: the role of a ladder. */
  record ForRole(Path role, int at) implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(role);
    }
  }

  /** {@code reviewed yearly by PeopleOps}. */
  record Reviewed(Cadence cadence, @Nullable Path by, int at) implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.ofNullable(by);
    }
  }

  /** {@code effective from 2027-01-01}. */
  record Effective(PeriodRef from, int at) implements PracticeFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.of(from);
    }
  }

  /** {@code after C1}: the level below. */
  record After(Path level, int at) implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(level);
    }
  }

  /** {@code seen in CatalogueErrors}: the metrics in which a skill shows. */
  record SeenIn(List<Path> metrics, int at) implements PracticeFact {
    public SeenIn {
      metrics = List.copyOf(metrics);
    }

    @Override
    public Stream<Path> mentions() {
      return metrics.stream();
    }
  }

  /** {@code training "Specimen handling workshop"}. */
  record Training(String what, int at) implements PracticeFact {}

  /** {@code contributes to Satisfaction}. */
  record ContributesTo(List<Path> metrics, int at) implements PracticeFact {
    public ContributesTo {
      metrics = List.copyOf(metrics);
    }

    @Override
    public Stream<Path> mentions() {
      return metrics.stream();
    }
  }

  /**
   * {@code expects CatalogueErrors at most 3% per person by Catalogue.curator_id over 2 quarters}.
   *
   * @param person the column that says whose row it is, or null when the team's value is meant
   * @param over the window, or null
   */
  record ExpectsMetric(
      Path metric,
      TargetFact.Bound bound,
      Quantity value,
      @Nullable Path person,
      @Nullable Duration over,
      int at)
      implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(metric);
    }

    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(value);
    }
  }

  /** {@code expects "Led an exhibit" judged by PromotionPanel}: a judge's name, or words for it. */
  record ExpectsDeed(String what, @Nullable Path judge, String judgedBy, int at)
      implements PracticeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.ofNullable(judge);
    }
  }
}
