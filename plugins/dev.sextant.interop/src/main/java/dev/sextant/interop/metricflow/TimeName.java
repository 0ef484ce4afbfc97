package dev.sextant.interop.metricflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name with a grain behind it: {@code booking__ds__month}.
 *
 * @param name without the grain
 * @param grain in small letters, or empty
 */
record TimeName(String name, String grain) {

  private static final Set<String> STANDARD =
      Set.of(
          "nanosecond",
          "microsecond",
          "millisecond",
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "quarter",
          "year");

  /** Splits a name; custom grains are known by their names. */
  static TimeName of(String name, Set<String> custom) {
    List<String> parts = Names.parts(name);
    String last = parts.getLast();
    boolean grain = parts.size() > 1 && (STANDARD.contains(last) || custom.contains(last));
    return grain
        ? new TimeName(String.join("__", parts.subList(0, parts.size() - 1)), last)
        : new TimeName(String.join("__", parts), "");
  }

  /** Whether a word is a grain that every manifest has. */
  static boolean isStandard(String word) {
    return STANDARD.contains(word);
  }

  /** Whether it means each metric's own time. */
  boolean isMetricTime() {
    return name.equals(Names.METRIC_TIME);
  }

  /** The grain of the language for a word, if there is one. */
  static Optional<dev.sextant.model.time.Grain> grain(String word) {
    return dev.sextant.model.time.Grain.of(word);
  }
}
