package dev.sextant.lang.message;

import dev.sextant.lang.message.Lines.ModelLine;
import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.Token;
import dev.sextant.lang.token.TokenKind;
import dev.sextant.lang.token.TokenProblem;
import dev.sextant.lang.words.FactForm;
import dev.sextant.lang.words.FactTable;
import dev.sextant.model.check.Fix;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.IParseResult;

/** Turns the parser's complaints into one message for each line that could not be read. */
public final class Diagnosis {

  private final Problems problems;
  private final Lines lines;

  private Diagnosis(Problems problems, Lines lines) {
    this.problems = problems;
    this.lines = lines;
  }

  /** Reports what the tokens and the parser complain about, and marks broken lines. */
  public static void report(Problems problems, Lines lines, Layout layout, IParseResult result) {
    Diagnosis diagnosis = new Diagnosis(problems, lines);
    layout.problems().forEach(diagnosis::report);
    for (INode node : result.getSyntaxErrors()) {
      diagnosis.report(node.getSyntaxErrorMessage(), layout);
    }
  }

  private void report(TokenProblem problem) {
    Fix[] fixes =
        problem.fix().isEmpty()
            ? new Fix[0]
            : new Fix[] {
              problems.replace(
                  "Write `%s`".formatted(problem.fix()),
                  problem.start(),
                  problem.end(),
                  problem.fix())
            };
    problems.error(problem.start(), problem.end(), problem.message(), fixes);
  }

  private void report(SyntaxErrorMessage error, Layout layout) {
    int offset = Integer.parseInt(error.getIssueData()[0]);
    Optional<ModelLine> at = lines.at(offset);
    if (at.isEmpty()) {
      throw new IllegalStateException("A mistake outside of all lines, at " + offset);
    }
    ModelLine line = at.get();
    if (!lines.markBroken(line) || hasTokenProblem(line, layout)) {
      return;
    }
    Optional<Token> wrong = line.tokens().stream().filter(t -> t.start() >= offset).findFirst();
    wrong.ifPresentOrElse(token -> unexpected(token, line), () -> incomplete(line));
  }

  private static boolean hasTokenProblem(ModelLine line, Layout layout) {
    return layout.problems().stream()
        .anyMatch(p -> p.start() >= line.start() && p.start() <= line.end());
  }

  private void unexpected(Token token, ModelLine line) {
    String message = "`%s` cannot stand here%s".formatted(token.text(), usage(line));
    problems.error(token.start(), token.end(), message);
  }

  private void incomplete(ModelLine line) {
    Token last = line.tokens().getLast();
    String message = "Something is missing behind `%s`%s".formatted(last.text(), usage(line));
    problems.error(last.start(), last.end(), message);
  }

  private static String usage(ModelLine line) {
    Token first = line.tokens().getFirst();
    if (first.kind() != TokenKind.KEYWORD) {
      return "";
    }
    return FactTable.forms().stream()
        .filter(f -> f.startsWith(first.text()))
        .findFirst()
        .map(FactForm::text)
        .map(": write `%s`"::formatted)
        .orElse("");
  }
}
