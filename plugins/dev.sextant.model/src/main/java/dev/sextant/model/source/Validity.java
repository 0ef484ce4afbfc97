package dev.sextant.model.source;

/**
 * The half-open interval in which a row is valid; an empty end is still valid.
 *
 * @param from the column with the first moment
 * @param until the column with the moment after the last
 */
public record Validity(String from, String until) {}
