package dev.sextant.ide.navigate;

import dev.sextant.model.text.Span;
import dev.sextant.model.workspace.Symbol;

/**
 * A word of a text that stands for something.
 *
 * @param symbol for what
 * @param span where the word is, with its backquotes
 */
public record Occurrence(Symbol symbol, Span span) {}
