package dev.sextant.lang.token;

/**
 * Something wrong with the text itself, found before the parser reads it.
 *
 * @param start where it starts
 * @param end where it ends
 * @param message what is wrong and what to do
 * @param fix the text that should stand there instead, or empty when there is no sure remedy
 */
public record TokenProblem(int start, int end, String message, String fix) {}
