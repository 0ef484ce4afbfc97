package dev.sextant.interop.metricflow;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Checks what was written, as {@code sextant check} does.
 *
 * @param files texts of the language by path
 */
record Proof(SortedMap<String, String> files) {

  /** The metrics in which there is a mistake, each with what is wrong. */
  Map<String, String> metrics() {
    Workspace workspace =
        Workspace.of(
            Settings.DEFAULT,
            files.entrySet().stream()
                .map(f -> MetricsParser.parse(f.getKey(), f.getValue()).model())
                .toList());
    Map<String, String> wrong = new HashMap<>();
    workspace.problems().stream()
        .filter(p -> p.severity() == Severity.ERROR)
        .forEach(p -> wrong.putIfAbsent(simple(p), p.message()));
    return wrong;
  }

  private static String simple(Problem problem) {
    return problem.element().substring(problem.element().lastIndexOf('.') + 1);
  }
}
