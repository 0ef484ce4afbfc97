package dev.sextant.ide.view;

import dev.sextant.model.text.Span;

/**
 * A coloured piece of text.
 *
 * @param span where it is; never over a line's end, except for comments
 * @param kind what it is
 * @param declares whether it gives a new name
 */
public record Colour(Span span, ColourKind kind, boolean declares) {}
