package dev.sextant.ide.navigate;

import dev.sextant.model.text.Span;

/**
 * What is known of a word.
 *
 * @param span the word
 * @param markdown a few lines about it
 */
public record Hover(Span span, String markdown) {}
