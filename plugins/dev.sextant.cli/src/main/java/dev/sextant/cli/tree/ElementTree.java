package dev.sextant.cli.tree;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the tree under an element. */
public final class ElementTree {

  private final Workspace workspace;
  private final Relations relations;

  private ElementTree(Workspace workspace) {
    this.workspace = workspace;
    this.relations = Relations.of(workspace);
  }

  /** The tree under an element; empty when there is no such element. */
  public static Optional<TreeNode> of(Workspace workspace, ElementId root) {
    return new ElementTree(workspace).node(root, "", Set.of());
  }

  private Optional<TreeNode> node(ElementId id, String relation, Set<ElementId> above) {
    boolean seen = above.contains(id);
    return workspace
        .element(id)
        .map(
            e ->
                new TreeNode(
                    e.kind().keyword(),
                    id.qualifiedName(),
                    e.title(),
                    relation,
                    owner(e),
                    seen,
                    seen ? List.of() : children(id, above)));
  }

  private List<TreeNode> children(ElementId id, Set<ElementId> above) {
    Set<ElementId> here = new LinkedHashSet<>(above);
    here.add(id);
    Stream<Relations.Below> below = relations.below(id).stream();
    return below.flatMap(b -> node(b.id(), b.words(), here).stream()).toList();
  }

  private String owner(Element element) {
    return element
        .fact(CommonFact.Owner.class)
        .flatMap(f -> workspace.target(element.id(), f.role()))
        .map(ElementId::simpleName)
        .orElse("");
  }
}
