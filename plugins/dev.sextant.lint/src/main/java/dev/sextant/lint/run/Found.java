package dev.sextant.lint.run;

import dev.sextant.lint.About;
import dev.sextant.lint.Finding;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Workspace;
import java.util.List;

/**
 * What a rule found and where it stands.
 *
 * @param about the rule
 * @param severity how much it matters in this workspace
 * @param finding what it is
 * @param at where in the text
 */
record Found(About about, Severity severity, Finding finding, Location at) {

  Problem problem(Workspace workspace) {
    List<Fix> fixes =
        finding.remedies().stream().map(r -> workspace.fix(finding.element(), r)).toList();
    return new Problem(
        about.id(),
        severity,
        finding.element().qualifiedName(),
        at.file(),
        at.span(),
        finding.message(),
        finding.why(),
        fixes);
  }
}
