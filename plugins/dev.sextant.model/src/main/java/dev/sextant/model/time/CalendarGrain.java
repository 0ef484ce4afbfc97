package dev.sextant.model.time;

/**
 * The grain of a calendar of one's own: its periods are what the calendar says of each day.
 *
 * @param word its name, such as {@code retail_week}
 */
public record CalendarGrain(String word) implements Granularity {}
