package dev.sextant.lang.parser.antlr;

import dev.sextant.lang.parser.antlr.internal.InternalMetricsParser;
import dev.sextant.lang.token.Layout;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/** Hands the tokens of a {@link Layout} to the parser; the generated lexer only lends its text. */
public class MetricsTokenSource implements TokenSource {

  private static final Map<String, Integer> KEYWORDS = keywords();
  private static final Map<String, Integer> SYMBOLS =
      Map.ofEntries(
          Map.entry("(", InternalMetricsParser.LeftParenthesis),
          Map.entry(")", InternalMetricsParser.RightParenthesis),
          Map.entry(",", InternalMetricsParser.Comma),
          Map.entry(".", InternalMetricsParser.FullStop),
          Map.entry(":", InternalMetricsParser.Colon),
          Map.entry("+", InternalMetricsParser.PlusSign),
          Map.entry("-", InternalMetricsParser.HyphenMinus),
          Map.entry("*", InternalMetricsParser.Asterisk),
          Map.entry("/", InternalMetricsParser.Solidus),
          Map.entry("%", InternalMetricsParser.PercentSign),
          Map.entry("=", InternalMetricsParser.EqualsSign),
          Map.entry("!=", InternalMetricsParser.ExclamationMarkEqualsSign),
          Map.entry("<", InternalMetricsParser.LessThanSign),
          Map.entry("<=", InternalMetricsParser.LessThanSignEqualsSign),
          Map.entry(">", InternalMetricsParser.GreaterThanSign),
          Map.entry(">=", InternalMetricsParser.GreaterThanSignEqualsSign));

  private final CharStream stream;
  private final List<dev.sextant.lang.token.Token> tokens;
  private int next;

  /** Reads the text behind a lexer. */
  public MetricsTokenSource(TokenSource delegate) {
    this(((Lexer) delegate).getCharStream());
  }

  MetricsTokenSource(CharStream stream) {
    this.stream = stream;
    this.tokens = layoutOf(stream).tokens();
  }

  private static Layout layoutOf(CharStream stream) {
    if (stream instanceof LayoutStream known) {
      return known.layout();
    }
    return Layout.of(stream.size() == 0 ? "" : stream.substring(0, stream.size() - 1));
  }

  @Override
  public Token nextToken() {
    if (next == tokens.size()) {
      return Token.EOF_TOKEN;
    }
    dev.sextant.lang.token.Token token = tokens.get(next++);
    CommonToken made =
        new CommonToken(
            stream, typeOf(token), Token.DEFAULT_CHANNEL, token.start(), token.end() - 1);
    made.setText(token.text());
    return made;
  }

  @Override
  public String getSourceName() {
    return "";
  }

  private static int typeOf(dev.sextant.lang.token.Token token) {
    return switch (token.kind()) {
      case WORD -> InternalMetricsParser.RULE_ID;
      case KEYWORD -> KEYWORDS.getOrDefault(token.text(), InternalMetricsParser.RULE_BAD);
      case NUMBER -> InternalMetricsParser.RULE_NUMBER;
      case DATE -> InternalMetricsParser.RULE_DATE;
      case RULE -> InternalMetricsParser.RULE_RULE;
      case STRING -> InternalMetricsParser.RULE_STRING;
      case SYMBOL -> SYMBOLS.getOrDefault(token.text(), InternalMetricsParser.RULE_BAD);
      case OPEN -> InternalMetricsParser.LeftCurlyBracket;
      case CLOSE -> InternalMetricsParser.RightCurlyBracket;
      case END -> InternalMetricsParser.RULE_EOL;
      case STRAY -> InternalMetricsParser.RULE_STRAY;
      case BAD -> InternalMetricsParser.RULE_BAD;
      case SPACE, SEMICOLON -> InternalMetricsParser.RULE_WS;
      case LINE_COMMENT -> InternalMetricsParser.RULE_SL_COMMENT;
      case BLOCK_COMMENT -> InternalMetricsParser.RULE_ML_COMMENT;
    };
  }

  /** The generated parser names the token of a keyword after its word. */
  private static Map<String, Integer> keywords() {
    Map<String, Integer> types = new HashMap<>();
    for (int type = Token.MIN_TOKEN_TYPE; type < InternalMetricsParser.tokenNames.length; type++) {
      types.put(InternalMetricsParser.tokenNames[type].toLowerCase(Locale.ROOT), type);
    }
    return Map.copyOf(types);
  }
}
