package dev.sextant.report;

/** How a KPI stands in a closed period, the worst known one first, then what is not known. */
public enum Status {
  OFF_TRACK("off track"),
  AT_RISK("at risk"),
  ON_TRACK("on track"),
  UNRELIABLE("unreliable data"),
  NO_DATA("no data"),
  /** The value is known, but nothing says what it should be. */
  NO_TARGET("no target");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** Whether it says something about the goal. */
  public boolean isKnown() {
    return this == OFF_TRACK || this == AT_RISK || this == ON_TRACK;
  }
}
