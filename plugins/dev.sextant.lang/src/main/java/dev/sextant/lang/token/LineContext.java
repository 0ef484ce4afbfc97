package dev.sextant.lang.token;

/**
 * What stands around a word of a line.
 *
 * @param starter the keyword that opens the line, or empty
 * @param beforePrevious the token before the previous one; of kind {@code END} where the line
 *     starts
 * @param previous the token before the word
 * @param next the token behind the word, as scanned; of kind {@code END} at the end of the text
 */
record LineContext(String starter, Token beforePrevious, Token previous, Token next) {}
