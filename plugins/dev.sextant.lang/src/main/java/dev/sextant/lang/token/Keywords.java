package dev.sextant.lang.token;

import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import dev.sextant.lang.words.WordOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the language and the places in which they are keywords. No word is reserved: the
 * same word is a name everywhere else, always behind a dot and always in backquotes.
 *
 * <ul>
 *   <li>{@link #starters} are keywords at the start of a line, or behind a brace or semicolon.
 *   <li>{@link #followsOperand}: two operands never stand side by side, so that a word behind a
 *       name, number, text or closing parenthesis can only be a keyword.
 *   <li>{@link #followsKeyword}: a few keywords lead to others, as {@code at} to {@code least}.
 *   <li>{@link #startsOperand}: a few formulas start with words, as {@code median of}.
 * </ul>
 */
public final class Keywords {

  private static final Set<String> ELEMENTS =
      firsts(LineTable.lines(LineTable.FILE).filter(LineForm::opensBody));

  private static final Set<String> PARTS =
      firsts(
          LineTable.heads().stream()
              .filter(f -> f.opensBody() && !f.in().contains(LineTable.FILE)));

  private static final Set<String> FACTS =
      firsts(Stream.concat(LineTable.facts().stream(), LineTable.heads().stream()));

  private static final Set<String> STARTERS = union(ELEMENTS, union(PARTS, FACTS));

  /** Keywords behind an operand in any line. */
  private static final Set<String> BEHIND_OPERAND =
      words(
          """
          because until in since where having over from latest earliest per converted active
          started ended ago earlier on and or not between is starts ends contains by to at as
          within with
          """);

  /** Words of forms that are read as names: they are keywords nowhere. */
  private static final Set<String> NAMES = words("everyone period year");

  private static final WordOrder ORDER = WordOrder.ofLanguage();

  /** Keywords behind an operand in lines that start with certain words: {@code word: starters}. */
  private static final Map<String, Set<String>> BEHIND_OPERAND_OF = ORDER.behindSlots();

  /** Keywords behind another keyword: {@code first: next}. */
  private static final Map<String, Set<String>> BEHIND_KEYWORD = ORDER.behindWords();

  private static final Set<String> STATISTICS = Set.of("median", "average");

  private Keywords() {}

  /** The words that open an element at the top of a file. */
  public static Set<String> elements() {
    return ELEMENTS;
  }

  /** The words that open a line: elements, their parts and facts. */
  public static Set<String> starters() {
    return STARTERS;
  }

  /** Whether a line that starts with the word can have a body in braces. */
  static boolean opensBody(String word) {
    return ELEMENTS.contains(word) || PARTS.contains(word);
  }

  /** Whether a line that starts with the word goes on with the line before it. */
  static boolean continues(Token word, Token next) {
    if (word.isBackquoted()) {
      return false;
    }
    if (!STARTERS.contains(word.text())) {
      return BEHIND_OPERAND.contains(word.text()) || BEHIND_OPERAND_OF.containsKey(word.text());
    }
    return switch (word.text()) {
      case "from" -> next.kind() == TokenKind.NUMBER;
      case "at" -> isOneOf(next, "least", "most", "start");
      default -> false;
    };
  }

  /** Whether a word behind an operand is a keyword. */
  static boolean followsOperand(String word, LineContext line) {
    if (BEHIND_OPERAND.contains(word)) {
      return true;
    }
    boolean isLevel =
        line.previous().kind() == TokenKind.NUMBER && line.beforePrevious().isKeyword("percentile");
    if (isLevel && (word.equals("of") || word.equals("time"))) {
      return true;
    }
    return BEHIND_OPERAND_OF.getOrDefault(word, Set.of()).contains(line.starter());
  }

  /** Whether a word behind a keyword is one, too. */
  static boolean followsKeyword(String word, LineContext line) {
    String previous = line.previous().text();
    if (previous.equals("average") && word.equals("of")) {
      return true; // so that it can be said that only a median is written like this
    }
    if (!BEHIND_KEYWORD.getOrDefault(previous, Set.of()).contains(word) || NAMES.contains(word)) {
      return false;
    }
    return switch (previous + ' ' + word) {
      case "target total", "target between" -> startsQuantity(line.next());
      case "target at" -> isOneOf(line.next(), "least", "most");
      case "key result" ->
          line.next().kind() == TokenKind.WORD || line.next().kind() == TokenKind.STRING;
      case "is better" -> isOneOf(line.beforePrevious(), "higher", "lower");
      case "not missing" -> line.beforePrevious().isKeyword("is");
      case "at risk" -> line.beforePrevious().kind() == TokenKind.END;
      case "at end" -> line.beforePrevious().isKeyword("active");
      case "at start" -> line.beforePrevious().isKeyword("active") || isOneOf(line.next(), "of");
      case "per person" -> isOneOf(line.next(), "by");
      case "since start" -> isOneOf(line.next(), "of");
      case "of now" -> line.beforePrevious().isKeyword("as");
      case "start of" ->
          line.beforePrevious().isKeyword("since") || line.beforePrevious().isKeyword("at");
      case "judged by" -> !line.starter().equals("judged");
      case "time from" ->
          !line.starter().equals("time") || !line.beforePrevious().kind().equals(TokenKind.END);
      case "with same" ->
          line.next().kind() == TokenKind.WORD
              && line.beforePrevious().kind() != TokenKind.END
              && !line.beforePrevious().isKeyword("agrees");
      case "history previous", "history trend" -> line.beforePrevious().isKeyword("benchmark");
      default -> true;
    };
  }

  /** Whether a word where an operand can start opens a formula of its own. */
  static boolean startsOperand(String word, LineContext line) {
    Token next = line.next();
    return switch (word) {
      case "not" ->
          next.kind() == TokenKind.WORD || next.isSymbol("(") || next.kind() == TokenKind.STRING;
      case "percentile" -> next.kind() == TokenKind.NUMBER;
      case "approximate" -> isOneOf(next, "percentile");
      case "discrete" -> isOneOf(next, "percentile");
      case "conversion", "conversions" -> isOneOf(next, "of");
      case "waiting" -> isOneOf(next, "for");
      case "entered" -> next.kind() == TokenKind.WORD && isFormula(line);
      case "distinct" -> line.previous().isSymbol("(") && next.kind() == TokenKind.WORD;
      default -> STATISTICS.contains(word) && isOneOf(next, "of", "time");
    };
  }

  /** Whether the token ends an operand, so that only an operator or keyword can follow. */
  static boolean endsOperand(Token token, Token before) {
    return switch (token.kind()) {
      case WORD, NUMBER, DATE, RULE, STRING, BAD -> true;
      case SYMBOL -> token.text().equals(")") || token.text().equals("%");
      case KEYWORD ->
          switch (token.text()) {
            case "missing", "started", "ended", "earlier", "ago", "now" -> true;
            case "time" -> before.isKeyword("all");
            case "end", "start" -> before.isKeyword("at");
            default -> false;
          };
      case OPEN, CLOSE, END, STRAY, SPACE, SEMICOLON, LINE_COMMENT, BLOCK_COMMENT -> false;
    };
  }

  private static boolean isFormula(LineContext line) {
    return line.previous().isSymbol("=") || line.previous().isKeyword("value");
  }

  private static boolean startsQuantity(Token token) {
    return token.kind() == TokenKind.NUMBER || token.isSymbol("-");
  }

  private static boolean isOneOf(Token token, String... words) {
    return token.kind() != TokenKind.STRING && Arrays.asList(words).contains(token.text());
  }

  private static Set<String> firsts(Stream<LineForm> forms) {
    return forms.map(LineForm::first).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> words(String text) {
    return Set.of(text.trim().split("\\s+"));
  }

  private static Set<String> union(Set<String> one, Set<String> two) {
    Set<String> both = new HashSet<>(one);
    both.addAll(two);
    return Set.copyOf(both);
  }

  /** Every word that is a keyword somewhere, sorted. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(STARTERS);
    all.addAll(BEHIND_OPERAND);
    all.addAll(BEHIND_OPERAND_OF.keySet());
    BEHIND_KEYWORD.values().forEach(all::addAll);
    all.addAll(STATISTICS);
    all.removeAll(NAMES);
    all.addAll(words("not percentile approximate discrete conversion conversions waiting"));
    all.addAll(Set.of("entered", "distinct"));
    return all;
  }
}
