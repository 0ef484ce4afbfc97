package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.PeriodRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a driver moves, and who controls it. */
public sealed interface DriverFact extends Fact {

  /**
   * {@code raises DailyVisits after 2 weeks}, {@code lowers Churn}: more of this moves that.
   *
   * @param raises whether more of the driver raises the metric, or lowers it
   * @param lag how long it takes, or null when that is not known
   */
  record Moves(boolean raises, Path metric, @Nullable Duration lag, int at) implements DriverFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(metric);
    }
  }

  /** {@code controlled by Facilities}: the teams or roles that can pull the lever. */
  record ControlledBy(List<Path> who, int at) implements DriverFact {
    public ControlledBy {
      who = List.copyOf(who);
    }

    @Override
    public Stream<Path> mentions() {
      return who.stream();
    }
  }

  /**
   * {@code hypothesis}, {@code confirmed on DATE "evidence"}, {@code refuted on DATE "evidence"}.
   *
   * @param on when it was decided, or null for a hypothesis
   */
  record Belief(State state, @Nullable PeriodRef on, String evidence, int at)
      implements DriverFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.ofNullable(on);
    }
  }

  /** How far a believed effect is proven. */
  enum State {
    HYPOTHESIS,
    CONFIRMED,
    REFUTED
  }
}
