package dev.sextant.model.workspace;

/**
 * A symbol where it is written.
 *
 * @param symbol what it stands for
 * @param location where
 */
public record Occurrence(Symbol symbol, Location location) {}
