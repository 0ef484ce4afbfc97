package dev.sextant.model.workspace;

import dev.sextant.model.resolve.MetricInfo;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import java.util.List;

/**
 * What others can conclude from an element; where it stays equal, nothing that depends on it
 * changes.
 */
sealed interface Signature {

  /** An element of which others need only know that it exists. */
  record Plain() implements Signature {}

  /** A source; the names of the key as written, for references are proved by them. */
  record Source(SourceInfo info, List<String> writtenKey) implements Signature {
    public Source {
      writtenKey = List.copyOf(writtenKey);
    }
  }

  /** Currency rates. */
  record Rates(RatesInfo info) implements Signature {}

  /** A calendar. */
  record Calendar(CalendarInfo info) implements Signature {}

  /** A KPI, driver or metric. */
  record Metric(MetricInfo info) implements Signature {}
}
