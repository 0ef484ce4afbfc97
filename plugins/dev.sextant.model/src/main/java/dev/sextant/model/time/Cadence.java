package dev.sextant.model.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often something is judged, reviewed or sent. */
public enum Cadence {
  HOURLY(Grain.HOUR),
  DAILY(Grain.DAY),
  WEEKLY(Grain.WEEK),
  MONTHLY(Grain.MONTH),
  QUARTERLY(Grain.QUARTER),
  YEARLY(Grain.YEAR);

  private final Grain grain;

  Cadence(Grain grain) {
    this.grain = grain;
  }

  /** The length of one period of this cadence. */
  public Grain grain() {
    return grain;
  }

  /** The word for it in a model, such as {@code monthly}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The cadence of a word. */
  public static Optional<Cadence> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }
}
