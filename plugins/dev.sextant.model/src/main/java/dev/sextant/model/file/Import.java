package dev.sextant.model.file;

import dev.sextant.model.element.Path;
import dev.sextant.model.text.Span;

/**
 * {@code import museum.data.*} or {@code import museum.data.Visits}.
 *
 * @param name the package, or the package and the element's name
 * @param wildcard whether all names of the package are meant
 * @param span where it stands in the file
 */
public record Import(Path name, boolean wildcard, Span span) {}
