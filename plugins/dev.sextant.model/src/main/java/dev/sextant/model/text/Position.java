package dev.sextant.model.text;

/**
 * A place in a file as people count it.
 *
 * @param line the line, from 1
 * @param column the column in UTF-16 code units, from 1
 */
public record Position(int line, int column) {}
