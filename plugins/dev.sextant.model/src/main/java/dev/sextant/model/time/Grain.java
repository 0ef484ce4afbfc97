package dev.sextant.model.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The standard lengths of periods, from the shortest to the longest. */
public enum Grain implements Granularity {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  FISCAL_QUARTER,
  YEAR,
  FISCAL_YEAR;

  /** The word for it in a model, such as {@code fiscal_year}. */
  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grain of a word in the singular or plural: {@code day}, {@code days}. */
  public static Optional<Grain> of(String word) {
    return Arrays.stream(values())
        .filter(g -> word.equals(g.word()) || word.equals(g.word() + "s"))
        .findFirst();
  }
}
