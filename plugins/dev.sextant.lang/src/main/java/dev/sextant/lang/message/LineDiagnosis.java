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
  private final List<Token> before;
  private final Optional<Token> wrong;
  private final Matching matching;

  LineDiagnosis(Problems problems, List<Token> before, Optional<Token> wrong) {
    this.problems = problems;
    this.before = before;
    this.wrong = wrong;
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
        || halfDate(token)
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

  /** {@code 2026-}, {@code 2026-1}, {@code 2026-13}: a date that is not finished. */
  private boolean halfDate(Token token) {
    if (!token.isSymbol("-") || before.isEmpty() || matching.isInFormula()) {
      return false;
    }
    Token year = before.getLast();
    boolean touches =
        year.kind() == TokenKind.NUMBER && year.text().length() == 4 && year.end() == token.start();
    if (touches) {
      problems.error(
          year.start(),
          token.end(),
          "`%s-` is not a whole date: write `2026-12-31`, `2026-12`, `2026-Q4` or `2026`"
              .formatted(year.text()));
    }
    return touches;
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
