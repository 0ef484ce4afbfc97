package dev.sextant.report;

/**
 * How a metric stands for those who read of it: its status, unless it is yet to come or only some
 * may know it. Every summary counts by this, so that all of them say the same.
 */
public enum Standing {
  OFF_TRACK(Status.OFF_TRACK.words()),
  AT_RISK(Status.AT_RISK.words()),
  ON_TRACK(Status.ON_TRACK.words()),
  UNRELIABLE(Status.UNRELIABLE.words()),
  NO_DATA(Status.NO_DATA.words()),
  NO_TARGET(Status.NO_TARGET.words()),
  /** It does not exist yet, and nothing stands in for it. */
  PLANNED("planned"),
  /** Only a named audience may see it. */
  CONFIDENTIAL("confidential");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }

  /** How something stands that exists and that everybody may see. */
  public static Standing of(Status status) {
    return switch (status) {
      case OFF_TRACK -> OFF_TRACK;
      case AT_RISK -> AT_RISK;
      case ON_TRACK -> ON_TRACK;
      case UNRELIABLE -> UNRELIABLE;
      case NO_DATA -> NO_DATA;
      case NO_TARGET -> NO_TARGET;
    };
  }
}
