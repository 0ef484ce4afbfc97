package dev.sextant.model.time;

/** What makes a period: a standard length of time, or what a calendar lists. */
public sealed interface Granularity permits Grain, CalendarGrain {

  /** The word for it in a model, such as {@code month} or {@code retail_week}. */
  String word();
}
