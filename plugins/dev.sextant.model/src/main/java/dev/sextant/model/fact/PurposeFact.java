package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.time.PeriodRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of organisations, teams, roles, stakeholders, missions, goals and objectives. */
public sealed interface PurposeFact extends Fact {

  /** {@code part of Museum}: the larger team or the organisation. */
  record PartOf(Path whole, int at) implements PurposeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(whole);
    }
  }

  /** {@code lead Head}: the role that leads a team. */
  record Lead(Path role, int at) implements PurposeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(role);
    }
  }

  /** {@code held by "A. Example" since 2026-01-01}; a role without it is vacant. */
  record HeldBy(String person, @Nullable PeriodRef since, int at) implements PurposeFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.ofNullable(since);
    }
  }

  /** {@code reports to Director}. */
  record ReportsTo(Path role, int at) implements PurposeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(role);
    }
  }

  /** {@code external} or {@code internal}, of a stakeholder. */
  record Side(boolean external, int at) implements PurposeFact {}

  /** {@code provides "…"}: what a stakeholder gives, in words. */
  record Provides(String what, int at) implements PurposeFact {}

  /** {@code provides Feedback}: an element that a stakeholder gives. */
  record ProvidesElement(Path what, int at) implements PurposeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(what);
    }
  }

  /** {@code receives MonthlyReview}: what a stakeholder gets. */
  record Receives(List<Path> what, int at) implements PurposeFact {
    public Receives {
      what = List.copyOf(what);
    }

    @Override
    public Stream<Path> mentions() {
      return what.stream();
    }
  }

  /**
   * {@code receives "…"} or {@code requires "…"}: what a stakeholder gets or insists on, in words.
   */
  record Wants(boolean required, String what, int at) implements PurposeFact {}

  /** {@code requires VisitorSafety}: a metric that a stakeholder insists on. */
  record Requires(List<Path> metrics, int at) implements PurposeFact {
    public Requires {
      metrics = List.copyOf(metrics);
    }

    @Override
    public Stream<Path> mentions() {
      return metrics.stream();
    }
  }

  /** {@code serves Visitors}: the customers of a mission. */
  record Serves(List<Path> stakeholders, int at) implements PurposeFact {
    public Serves {
      stakeholders = List.copyOf(stakeholders);
    }

    @Override
    public Stream<Path> mentions() {
      return stakeholders.stream();
    }
  }

  /** {@code realises Museum.Beloved}: the strategies of a mission. */
  record Realises(List<Path> strategies, int at) implements PurposeFact {
    public Realises {
      strategies = List.copyOf(strategies);
    }

    @Override
    public Stream<Path> mentions() {
      return strategies.stream();
    }
  }

  /** {@code for Discovery}: the mission of a goal. */
  record ForMission(Path mission, int at) implements PurposeFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(mission);
    }
  }

  /** {@code side quantity}: which side of the mission a goal covers; the word as written. */
  record GoalSide(String side, int wordAt, int at) implements PurposeFact {}

  /** {@code during 2026-Q4}: the period of an objective. */
  record During(PeriodRef period, int at) implements PurposeFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.of(period);
    }
  }
}
