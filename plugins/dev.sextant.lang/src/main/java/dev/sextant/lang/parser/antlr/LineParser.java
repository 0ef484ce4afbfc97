package dev.sextant.lang.parser.antlr;

import dev.sextant.lang.parser.antlr.internal.InternalMetricsParser;
import dev.sextant.lang.token.Layout;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

/** The generated parser with recovery that never leaves a line. */
public class LineParser extends MetricsParser {

  /** Parses a text whose tokens are already known. */
  public IParseResult parse(String text, Layout layout) {
    return parse(getDefaultRuleName(), new LayoutStream(text, layout));
  }

  @Override
  protected TokenSource createLexer(CharStream stream) {
    return new MetricsTokenSource(stream);
  }

  @Override
  protected InternalMetricsParser createParser(XtextTokenStream stream) {
    return new RecoveringParser(stream, getGrammarAccess());
  }
}
