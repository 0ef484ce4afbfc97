package dev.sextant.lang.parser.antlr;

import dev.sextant.lang.token.Layout;
import org.antlr.runtime.ANTLRStringStream;

/** A text whose tokens are already known, so that they are not found twice. */
final class LayoutStream extends ANTLRStringStream {

  private final Layout layout;

  LayoutStream(String text, Layout layout) {
    super(text);
    this.layout = layout;
  }

  Layout layout() {
    return layout;
  }
}
