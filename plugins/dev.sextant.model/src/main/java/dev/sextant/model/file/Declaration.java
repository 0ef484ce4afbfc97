package dev.sextant.model.file;

import dev.sextant.model.text.Span;
import dev.sextant.model.text.SpanTable;

/**
 * A top-level element and where it stands.
 *
 * @param element the element with all within it
 * @param offset the absolute offset of the element's start
 * @param spans the spans of its nodes, relative to {@code offset}
 */
public record Declaration(Element element, int offset, SpanTable spans) {

  /** The absolute span of one of the element's nodes. */
  public Span span(int node) {
    Span relative = spans.relative(node);
    return new Span(offset + relative.start(), offset + relative.end());
  }
}
