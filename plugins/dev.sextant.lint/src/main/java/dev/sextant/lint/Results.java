package dev.sextant.lint;

import dev.sextant.model.element.ElementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computed values, as far as rules ask for them; a report gives them, fresh or stored. */
public interface Results {

  /** What is known of a metric; empty when it was not computed. */
  Optional<Values> of(ElementId metric);

  /** What was found in the rows of a source: failing expectations, duplicate keys, stale data. */
  List<Fault> faults(ElementId source);

  /**
   * A metric's values.
   *
   * @param status as the report says it, such as {@code off-track}; empty when it has none
   * @param periods closed periods, oldest first
   */
  record Values(String status, List<Period> periods) {
    public Values {
      periods = List.copyOf(periods);
    }
  }

  /**
   * A closed period.
   *
   * @param start its first day
   * @param value the value, or null when there is none
   * @param expected what the target asked for, or null
   * @param status how it was judged; empty when it was not
   * @param rows how many rows the value comes from, or null when that is not known
   */
  record Period(
      LocalDate start,
      @Nullable Double value,
      @Nullable Double expected,
      String status,
      @Nullable Long rows) {}

  /**
   * A fault of a source's data.
   *
   * @param kind {@code duplicates}, {@code stale} or {@code expectation}
   * @param message what is wrong, as a sentence without full stop
   */
  record Fault(String kind, String message) {}
}
