package dev.sextant.model.time;

/** So many periods: a length of time, or periods that a calendar lists. */
public sealed interface Span permits Duration, CalendarSpan {

  /** How many. */
  int count();

  /** Of what. */
  Granularity grain();
}
