package dev.sextant.lang.message;

import dev.sextant.lang.message.Lines.ModelLine;
import dev.sextant.lang.token.Layout;
import dev.sextant.lang.token.TokenProblem;
import dev.sextant.model.check.Fix;
import org.eclipse.xtext.nodemodel.INode;
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
    if (result.hasSyntaxErrors()) {
      for (INode node : result.getSyntaxErrors()) {
        diagnosis.report(Integer.parseInt(node.getSyntaxErrorMessage().getIssueData()[0]));
      }
    }
  }

  private void report(TokenProblem problem) {
    lines.markReported(problem.start());
    if (problem.fix().isEmpty()) {
      problems.error(problem.start(), problem.end(), problem.message());
      return;
    }
    String title = "Write `%s`".formatted(problem.fix());
    Fix fix = problems.replace(title, problem.start(), problem.end(), problem.fix());
    problems.error(problem.start(), problem.end(), problem.message(), fix);
  }

  private void report(int offset) {
    ModelLine line =
        lines
            .at(offset)
            .orElseThrow(() -> new IllegalStateException("No line has a mistake at " + offset));
    if (!lines.markBroken(line) || lines.isReported(offset) || problems.isFull()) {
      return;
    }
    int before = (int) line.tokens().stream().filter(t -> t.start() < offset).count();
    new LineDiagnosis(problems, line.tokens(), before).report();
  }
}
