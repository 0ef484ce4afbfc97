package dev.sextant.ui;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

/** The markers of one file; those that stay are left alone, so that nothing flickers. */
final class ProblemMarkers {

  static final String TYPE = SextantPlugin.ID + ".problem";
  static final String RULE = "rule";
  static final String FIXABLE = "fixable";

  private ProblemMarkers() {}

  static void update(IFile file, Document document, LanguageService service) throws CoreException {
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (Problem problem : service.problems(document.path())) {
      wanted.add(attributes(document, problem, !service.fixes(problem).isEmpty()));
    }
    for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
      if (!wanted.remove(marker.getAttributes())) {
        marker.delete();
      }
    }
    for (Map<String, Object> attributes : wanted) {
      file.createMarker(TYPE, attributes);
    }
  }

  private static Map<String, Object> attributes(
      Document document, Problem problem, boolean fixable) {
    return Map.of(
        IMarker.MESSAGE,
        MarkerJob.text(problem),
        IMarker.SEVERITY,
        severity(problem.severity()),
        IMarker.CHAR_START,
        problem.span().start(),
        IMarker.CHAR_END,
        problem.span().end(),
        IMarker.LINE_NUMBER,
        document.lines().position(problem.span().start()).line(),
        RULE,
        problem.rule(),
        FIXABLE,
        fixable);
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR -> IMarker.SEVERITY_ERROR;
      case WARNING -> IMarker.SEVERITY_WARNING;
      case INFO -> IMarker.SEVERITY_INFO;
    };
  }
}
