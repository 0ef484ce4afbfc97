package dev.sextant.lang.parser.antlr;

import dev.sextant.lang.parser.antlr.internal.InternalMetricsParser;
import dev.sextant.lang.services.MetricsGrammarAccess;
import org.antlr.runtime.BitSet;
import org.antlr.runtime.IntStream;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/**
 * Gives up on a line at its first mistake and goes on with the next line. ANTLR would rather delete
 * a token or make one up, which turns one mistake into several and eats the fact behind it.
 */
final class RecoveringParser extends InternalMetricsParser {

  RecoveringParser(TokenStream input, MetricsGrammarAccess grammarAccess) {
    super(input, grammarAccess);
  }

  @Override
  protected Object recoverFromMismatchedToken(IntStream in, int type, BitSet follow)
      throws RecognitionException {
    throw new MismatchedTokenException(type, in);
  }

  @Override
  public void recover(IntStream in, RecognitionException mistake) {
    // ANTLR steps over a token when it fails in the same place again; that would be the line's end.
    state.lastErrorIndex = -1;
    super.recover(in, mistake);
    boolean lineGoesOn =
        mistake instanceof MismatchedTokenException mismatch && mismatch.expecting == RULE_EOL;
    if (lineGoesOn && in.LA(1) == RULE_EOL) {
      in.consume();
    }
  }

  @Override
  public void consumeUntil(IntStream in, BitSet set) {
    while (in.LA(1) != Token.EOF && in.LA(1) != RULE_EOL) {
      in.consume();
    }
  }
}
