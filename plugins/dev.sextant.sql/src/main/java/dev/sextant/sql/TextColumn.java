package dev.sextant.sql;

import dev.sextant.query.ir.ValueType;

/**
 * A column that a file holds as text, and what its values are.
 *
 * @param name its name in the file
 * @param type what the text stands for
 * @param decimal the decimal mark of numbers
 * @param pattern how dates and moments are written, in the engine's letters; empty for ISO 8601
 * @param zone the zone on whose clock moments are, for texts that name another one
 * @param percent whether a percent sign may stand behind numbers
 */
public record TextColumn(
    String name, ValueType type, char decimal, String pattern, String zone, boolean percent) {}
