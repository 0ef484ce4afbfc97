package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Measure.Same;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a leaf come from. */
sealed interface Origin {

  /** The source whose columns and dimensions the rows have. */
  ElementId source();

  /** A name for SQL. */
  String word();

  /** The rows of a source as they are stored. */
  record Stored(ElementId source) implements Origin {
    @Override
    public String word() {
      return source.simpleName();
    }
  }

  /**
   * The events that may lead to a conversion, with the number of those that are credited to them.
   *
   * @param source the source of the base events
   * @param event the source of the conversions
   * @param within how long after the base event, or null for any time
   * @param chosen which base events there are, or null for all
   */
  record Credited(
      ElementId source,
      ElementId event,
      List<Same> same,
      @Nullable Duration within,
      @Nullable Chosen chosen)
      implements Origin {

    /**
     * The base events for which the query's condition holds and some more.
     *
     * @param filter what else must hold, or null
     * @param ranged whether they lie in the range that is asked for
     */
    record Chosen(@Nullable Scalar filter, boolean ranged) {}

    public Credited {
      same = List.copyOf(same);
    }

    @Override
    public String word() {
      return source.simpleName() + "_to_" + event.simpleName();
    }
  }

  /**
   * The events that end a wait, with the time that it took.
   *
   * @param from the source of the events that begin one
   */
  record Arrived(ElementId from, ElementId source, Same item) implements Origin {
    @Override
    public String word() {
      return from.simpleName() + "_to_" + source.simpleName();
    }
  }

  /**
   * The events that begin a wait, valid until it ends.
   *
   * @param to the source of the events that end one
   */
  record Waiting(ElementId source, ElementId to, Same item) implements Origin {
    @Override
    public String word() {
      return "waiting_for_" + to.simpleName();
    }
  }
}
