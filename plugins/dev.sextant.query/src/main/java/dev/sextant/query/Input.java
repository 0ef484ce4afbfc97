package dev.sextant.query;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.time.Cadence;
import java.util.List;

/** A table from which a plan reads. */
public sealed interface Input {

  /** The name by which the plan scans it. */
  List<String> table();

  /** A declared source. */
  record Source(ElementId id, List<String> table) implements Input {
    public Source {
      table = List.copyOf(table);
    }
  }

  /**
   * A file of hand-kept values, read as a table with the columns {@link #PERIOD}, {@link #VALUE},
   * {@link #DIMENSIONS} and a text column for each dimension.
   *
   * @param file the path in the workspace
   * @param dimensions the columns by which is asked
   */
  record Entered(String file, Cadence cadence, List<String> table, List<String> dimensions)
      implements Input {

    /** The first day of the period, a date. */
    public static final String PERIOD = "period_start";

    /** The value, a number. */
    public static final String VALUE = "value";

    /** The dimensions for which the row has values, sorted, joined by commas; empty for a whole. */
    public static final String DIMENSIONS = "dimensions";

    public Entered {
      table = List.copyOf(table);
      dimensions = List.copyOf(dimensions);
    }
  }
}
