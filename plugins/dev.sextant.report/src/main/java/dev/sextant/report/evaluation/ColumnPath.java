package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.workspace.Workspace;

/** A column as people write it and as a source knows it. */
final class ColumnPath {

  private ColumnPath() {}

  /** {@code Catalogue.curator_id} as {@code curator_id}; what names no source stays as it is. */
  static Path within(Workspace workspace, ElementId in, Path written) {
    for (int n = written.segments().size() - 1; n > 0; n--) {
      Path prefix = new Path(written.segments().subList(0, n), written.at());
      boolean source =
          workspace.target(in, prefix).filter(id -> id.kind() == ElementKind.SOURCE).isPresent();
      if (source) {
        int size = written.segments().size();
        return new Path(written.segments().subList(n, size), written.at());
      }
    }
    return written;
  }
}
