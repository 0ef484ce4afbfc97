package dev.sextant.model.source;

/**
 * A date role of a source: one way in which its rows belong to periods.
 *
 * @param name the role's name; the column's when none is given
 * @param column the column
 */
public record TimeRole(String name, String column) {}
