package dev.sextant.site.person;

/**
 * A criterion in words.
 *
 * @param level the ladder and the level
 * @param metric what is looked at
 * @param expected what is asked for
 * @param when the days that count
 * @param group what the group's values come to, or why that is withheld
 * @param reason why there are no values, or why they are not to be relied on; empty otherwise
 */
public record Standard(
    String level, String metric, String expected, String when, String group, String reason) {}
