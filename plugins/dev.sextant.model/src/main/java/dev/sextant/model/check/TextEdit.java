package dev.sextant.model.check;

import dev.sextant.model.text.Span;

/**
 * A replacement of a range of a file's text.
 *
 * @param file the file's path relative to the workspace
 * @param span what is replaced; empty to insert
 * @param text what stands there afterwards
 */
public record TextEdit(String file, Span span, String text) {}
