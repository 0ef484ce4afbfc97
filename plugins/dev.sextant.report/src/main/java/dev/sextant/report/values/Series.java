package dev.sextant.report.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer to a request.
 *
 * @param values the values by the first day of their period; periods without a value are absent
 * @param failure why there are none at all, or empty
 */
public record Series(SortedMap<LocalDate, BigDecimal> values, String failure) {

  public Series {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Values without any trouble. */
  public static Series of(Map<LocalDate, BigDecimal> values) {
    return new Series(new TreeMap<>(values), "");
  }

  /** No values, for a reason. */
  public static Series failed(String reason) {
    return new Series(Collections.emptySortedMap(), reason);
  }

  /** The value of the period that starts on a day. */
  public Optional<BigDecimal> at(LocalDate start) {
    return Optional.ofNullable(values.get(start));
  }
}
