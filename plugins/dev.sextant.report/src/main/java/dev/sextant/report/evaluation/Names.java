package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.workspace.Workspace;

/** How a report names what a path in an element means. */
record Names(Workspace workspace) {

  /** The qualified name; the path as written when it means nothing. */
  String of(ElementId in, Path path) {
    return workspace.target(in, path).map(ElementId::qualifiedName).orElse(path.dotted());
  }
}
