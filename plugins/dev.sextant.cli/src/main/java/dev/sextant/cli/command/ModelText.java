package dev.sextant.cli.command;

import dev.sextant.cli.host.Shown;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Problem;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.time.PeriodRef;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pieces of the language in arguments: conditions and periods. They mean what they mean in a file.
 */
final class ModelText {

  private static final String BEFORE = "metric m = count(s) where (";

  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  private ModelText() {}

  /**
   * A condition as it stands behind {@code where}.
   *
   * @throws CommandException when it is none
   */
  static Expr condition(String text) throws CommandException {
    ParsedFile parsed = parse(text);
    if (!parsed.syntaxProblems().isEmpty()) {
      throw new CommandException(
          "`" + Shown.text(text) + "` is no condition: " + Shown.text(fault(parsed, text)));
    }
    return inner(parsed)
        .orElseThrow(() -> new CommandException("`" + Shown.text(text) + "` is no condition"));
  }

  /**
   * A date or a longer period, such as {@code 2026-Q3}; a lone number is a year.
   *
   * @throws CommandException when it is none
   */
  static PeriodRef period(String option, String text) throws CommandException {
    if (YEAR.matcher(text).matches()) {
      return new PeriodRef(PeriodRef.Kind.YEAR, Integer.parseInt(text), 0, 0);
    }
    ParsedFile parsed = parse("d = " + text);
    if (parsed.syntaxProblems().isEmpty()
        && inner(parsed).orElse(null) instanceof Expr.Binary both
        && both.right() instanceof Expr.Date date) {
      return date.period();
    }
    throw new CommandException(
        option + " `" + Shown.text(text) + "` is no date or period such as 2026-11-08 or 2026-Q3");
  }

  /** A moment on the clock of the workspace, such as {@code 2026-01-15T08:30}. */
  static LocalDateTime moment(String option, String text) throws CommandException {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          option + " `" + Shown.text(text) + "` is no moment such as 2026-11-08T14:30");
    }
  }

  /** What is wrong; the parenthesis behind the text is not the user's. */
  private static String fault(ParsedFile parsed, String text) {
    Problem first = parsed.syntaxProblems().getFirst();
    boolean atEnd = first.span().start() >= BEFORE.length() + text.length();
    return atEnd ? "something is missing at its end" : first.message();
  }

  /** Parentheses keep what stands in them apart from what stands around them. */
  private static ParsedFile parse(String condition) {
    return MetricsParser.parse("argument", BEFORE + condition + ")\n");
  }

  private static Optional<Expr> inner(ParsedFile parsed) {
    List<Declaration> declarations = parsed.model().declarations();
    boolean one = declarations.size() == 1 && declarations.getFirst().element().facts().size() == 1;
    Optional<Expr> value =
        declarations.stream()
            .filter(d -> one)
            .flatMap(d -> d.element().fact(MeasureFact.Value.class).stream())
            .map(MeasureFact.Value::formula)
            .findFirst();
    return value.flatMap(
        v ->
            v instanceof Expr.Suffixed s
                    && s.suffix() instanceof Expr.Suffix.Where where
                    && where.condition() instanceof Expr.Paren paren
                ? Optional.of(paren.inner())
                : Optional.empty());
  }
}
