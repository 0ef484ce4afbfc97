package dev.sextant.site.book;

import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;

/**
 * An element that names another one.
 *
 * @param by the element that names it
 * @param fact the fact in which it does
 * @param inFormula whether it is computed from it or filtered by it, rather than related to it
 */
public record Mention(Element by, Fact fact, boolean inFormula) {}
