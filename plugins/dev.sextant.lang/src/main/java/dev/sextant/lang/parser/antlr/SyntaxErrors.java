package dev.sextant.lang.parser.antlr;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/**
 * Carries the place of a mistake from the parser; the words are found later, where the whole line
 * is known.
 */
public class SyntaxErrors extends SyntaxErrorMessageProvider {

  /** The issue code of every mistake. */
  public static final String CODE = "syntax";

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException mistake = context.getRecognitionException();
    int start =
        mistake.token instanceof CommonToken token && token.getType() != Token.EOF
            ? token.getStartIndex()
            : Integer.MAX_VALUE;
    return new SyntaxErrorMessage(
        "Cannot read this line", CODE, new String[] {Integer.toString(start)});
  }
}
