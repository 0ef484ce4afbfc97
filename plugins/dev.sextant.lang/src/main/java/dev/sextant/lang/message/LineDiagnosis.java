package dev.sextant.lang.message;

import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.lang.words.LineForm;
import dev.sextant.model.check.Fix;
import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is wrong with one line: what stands at the place where the parser gave up, and what
 * should.
 */
final class LineDiagnosis {

  private static final Map<String, String> FOREIGN =
      Map.of(
          "==", "=", "<>", "!=", "&&", "and", "||", "or", "≤", "<=", "≥", ">=", "≠", "!=", "×", "*",
          "÷", "/", "–", "-");

  private final Problems problems;
  private final List<Token> line;
  private final List<Token> before;
  private final Optional<Token> wrong;
  private final Matching matching;

  /** For a line whose token with the given index, or whose end, could not be read. */
  LineDiagnosis(Problems problems, List<Token> line, int wrong) {
    this.problems = problems;
    this.line = line;
    this.before = line.subList(0, wrong);
    this.wrong = line.stream().skip(wrong).findFirst();
    this.matching = Matching.of(before);
  }

  void report() {
    if (wrong.isEmpty()) {
      incomplete(before.getLast());
      return;
    }
    Token token = wrong.get();
    if (foreign(token)
        || openDot(token)
        || noDate(token)
        || assigned(token)
        || unitOfTwoWords(token)
        || misspelt(token)
        || parenthesis(token)) {
      return;
    }
    unexpected(token);
  }

  // ---- what is missing --------------------------------------------------------------------------

  private void incomplete(Token last) {
    if (before.size() > 1 && misspelt(last, Matching.of(before.subList(0, before.size() - 1)))) {
      return;
    }
    if (openParentheses() > 0 && endsOperand(last)) {
      problems.error(last.start(), last.end(), "`(` is never closed: put `)` behind it");
      return;
    }
    Matching expected = matching.isInFormula() ? Matching.ofFormula(before) : matching;
    String missing = Slots.describe(expected.slots(), expected.words());
    if (missing.isEmpty() && matching.isInFormula()) {
      missing = "a name, a number or a formula";
    }
    String what = missing.isEmpty() ? "" : ": " + missing + example(expected);
    problems.error(
        last.start(),
        last.end(),
        "Behind `%s` something is missing%s".formatted(last.text(), what));
  }

  private long openParentheses() {
    long open = before.stream().filter(t -> t.isSymbol("(")).count();
    return open - before.stream().filter(t -> t.isSymbol(")")).count();
  }

  private static boolean endsOperand(Token token) {
    return switch (token.kind()) {
      case WORD, NUMBER, DATE, STRING -> true;
      case SYMBOL -> token.text().equals(")") || token.text().equals("%");
      default -> false;
    };
  }

  /** The form that was meant, if there is only one, without what can be left out. */
  private static String example(Matching expected) {
    List<LineForm> forms = expected.forms().stream().distinct().toList();
    if (forms.size() != 1) {
      return "";
    }
    String text = forms.getFirst().shortText();
    boolean helps =
        Stream.concat(expected.words().stream(), expected.slots().stream())
            .anyMatch(text::contains);
    return helps ? ", as in `%s`".formatted(text) : "";
  }

  // ---- what is there and should not -------------------------------------------------------------

  private boolean foreign(Token token) {
    String instead = FOREIGN.get(token.text());
    if (token.kind() != TokenKind.BAD || instead == null) {
      return false;
    }
    replace(token, "`%s` is not used here: write `%s`".formatted(token.text(), instead), instead);
    return true;
  }

  /** {@code Museum.}: a name that is not finished. */
  private boolean openDot(Token token) {
    boolean open =
        token.isSymbol(".") && !before.isEmpty() && before.getLast().kind() == TokenKind.WORD;
    if (open) {
      problems.error(
          token.start(),
          token.end(),
          "Behind `%s.` a name is missing".formatted(before.getLast().text()));
    }
    return open;
  }

  /** {@code 2026-}, {@code 2026-13}, {@code 31.12.2026}: what was meant as a date and is none. */
  private boolean noDate(Token token) {
    int from = before.size();
    while (from > 0 && touches(line.get(from - 1), line.get(from))) {
      from--;
    }
    int to = before.size();
    while (to + 1 < line.size() && touches(line.get(to), line.get(to + 1))) {
      to++;
    }
    String text =
        line.subList(from, to + 1).stream().map(Token::text).collect(Collectors.joining());
    boolean date = from == to && token.kind() == TokenKind.DATE;
    if (date || token.kind() == TokenKind.STRING || !PeriodMistake.isAttempt(text)) {
      return false;
    }
    problems.error(line.get(from).start(), line.get(to).end(), PeriodMistake.of(text));
    return true;
  }

  private static boolean touches(Token one, Token next) {
    return one.end() == next.start() && one.kind() != TokenKind.STRING;
  }

  /** {@code owner: Head}, {@code value = a}: as other languages write it. */
  private boolean assigned(Token token) {
    boolean sign = token.isSymbol(":") || token.isSymbol("=");
    if (before.size() != 1 || !sign || before.getFirst().kind() != TokenKind.KEYWORD) {
      return false;
    }
    String word = before.getFirst().text();
    Fix fix =
        problems.replace("Remove `%s`".formatted(token.text()), token.start(), token.end(), "");
    problems.error(
        token.start(),
        token.end(),
        "Behind `%s` no `%s` is written: leave it out".formatted(word, token.text()),
        fix);
    return true;
  }

  /** {@code target 8 EUR per visit by 2026}: a quantity has a single word behind its number. */
  private boolean unitOfTwoWords(Token token) {
    boolean quantity =
        before.size() > 2
            && before.getLast().kind() == TokenKind.WORD
            && before.get(before.size() - 2).kind() == TokenKind.NUMBER;
    if (!quantity || !token.text().equals("per") || matching.words().contains("per")) {
      return false;
    }
    String unit = before.getLast().text();
    problems.error(
        token.start(),
        token.end(),
        "Behind a number stands one word: leave `per …` out, as in `%s %s`; it is known from the metric"
            .formatted(before.get(before.size() - 2).text(), unit));
    return true;
  }

  private boolean misspelt(Token token) {
    if (misspelt(token, matching)) {
      return true;
    }
    return before.size() > 1
        && misspelt(before.getLast(), Matching.of(before.subList(0, before.size() - 1)));
  }

  private boolean misspelt(Token token, Matching expected) {
    if (token.kind() != TokenKind.WORD || token.isBackquoted()) {
      return false;
    }
    TreeSet<String> words = new TreeSet<>(expected.words());
    words.removeIf(word -> !Character.isLetter(word.charAt(0)));
    if (expected.isInFormula()) {
      words.addAll(FormulaWords.behindOperand());
    }
    String nearest = words.contains(token.text()) ? "" : Nearest.one(token.text(), words.stream());
    if (nearest.isEmpty()) {
      return false;
    }
    replace(
        token,
        "`%s` is not known here: did you mean `%s`?".formatted(token.text(), nearest),
        nearest);
    return true;
  }

  private boolean parenthesis(Token token) {
    if (!matching.isInFormula()) {
      return false;
    }
    boolean closes = token.isSymbol(")") && openParentheses() <= 0;
    if (closes) {
      problems.error(token.start(), token.end(), "`)` closes nothing: remove it");
    }
    return closes;
  }

  private void unexpected(Token token) {
    boolean cut = token.kind() == TokenKind.BAD && token.text().length() > 20;
    String text = cut ? token.text().substring(0, 20) + "…" : token.text();
    problems.error(
        token.start(), token.end(), "`%s` cannot stand here: %s".formatted(text, instead(token)));
  }

  private String instead(Token token) {
    if (matching.isInFormula()) {
      return inFormula(token);
    }
    if (matching.isComplete()) {
      boolean list = matching.words().contains(",") && token.kind() == TokenKind.WORD;
      return list
          ? "between names stand commas, and every fact on a line of its own"
          : "the line could end before it, and every fact stands on a line of its own";
    }
    String expected = Slots.describe(matching.slots(), matching.words());
    return expected.isEmpty()
        ? "nothing more can follow"
        : expected + " is expected" + example(matching);
  }

  private String inFormula(Token token) {
    boolean operands = !before.isEmpty() && endsOperand(before.getLast());
    Matching expected = Matching.ofFormula(before);
    String what = Slots.describe(expected.slots(), expected.words());
    if (!what.isEmpty()) {
      return what + " is expected" + example(expected);
    }
    return operands && endsOperand(token)
        ? "between `%s` and `%s` an operator such as `+` is missing"
            .formatted(before.getLast().text(), token.text())
        : "a name, a number or a formula is expected";
  }

  private void replace(Token token, String message, String text) {
    Fix fix =
        problems.replace(
            "Change `%s` to `%s`".formatted(token.text(), text), token.start(), token.end(), text);
    problems.error(token.start(), token.end(), message, fix);
  }
}
