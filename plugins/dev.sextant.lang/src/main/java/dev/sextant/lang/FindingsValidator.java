package dev.sextant.lang;

import dev.sextant.lang.token.Layout;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Position;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

/**
 * Hands what is wrong with the text of one file to Xtext as issues, with the same words as
 * everywhere else. What a file means beside others is known to a workspace alone, which Xtext's
 * resources are no part of: the language server and the command line show that.
 */
public class FindingsValidator implements IResourceValidator {

  @Override
  public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancelled) {
    if (!(resource instanceof XtextResource xtext) || xtext.getParseResult() == null) {
      return List.of();
    }
    String text = xtext.getParseResult().getRootNode().getText();
    LineMap lines = LineMap.of(text);
    String path = resource.getURI() == null ? "" : resource.getURI().toString();
    return MetricsParser.read(path, text, Layout.of(text), xtext.getParseResult())
        .syntaxProblems()
        .stream()
        .map(p -> issue(p, lines))
        .toList();
  }

  private static Issue issue(Problem problem, LineMap lines) {
    Issue.IssueImpl issue = new Issue.IssueImpl();
    issue.setCode(problem.rule());
    issue.setMessage(problem.message());
    issue.setSeverity(severity(problem.severity()));
    issue.setSyntaxError(false);
    issue.setOffset(problem.span().start());
    issue.setLength(problem.span().length());
    Position start = lines.position(problem.span().start());
    Position end = lines.position(problem.span().end());
    issue.setLineNumber(start.line());
    issue.setColumn(start.column());
    issue.setLineNumberEnd(end.line());
    issue.setColumnEnd(end.column());
    return issue;
  }

  private static org.eclipse.xtext.diagnostics.Severity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> org.eclipse.xtext.diagnostics.Severity.ERROR;
      case WARNING -> org.eclipse.xtext.diagnostics.Severity.WARNING;
      case INFO -> org.eclipse.xtext.diagnostics.Severity.INFO;
    };
  }
}
