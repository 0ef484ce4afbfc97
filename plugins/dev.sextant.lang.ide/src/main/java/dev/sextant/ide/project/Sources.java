package dev.sextant.ide.project;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.workspace.Workspace;
import java.util.Optional;

/** Sources of which it is not known whether they are some. */
public final class Sources {

  private Sources() {}

  /** What is known of a source; empty for everything that is none. */
  public static Optional<SourceInfo> of(Workspace workspace, ElementId id) {
    boolean source = id.kind() == ElementKind.SOURCE && workspace.element(id).isPresent();
    return source ? Optional.of(workspace.source(id)) : Optional.empty();
  }
}
