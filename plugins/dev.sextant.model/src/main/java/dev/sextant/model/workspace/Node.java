package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Declared;
import dev.sextant.model.name.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element and where it stands in the tree of its file.
 *
 * @param element the element
 * @param parent the element around it, or null
 * @param declared its entry in the symbol table
 * @param declaration the number of its top-level element within the file
 * @param scope from where its names are looked up
 */
record Node(
    Element element, @Nullable ElementId parent, Declared declared, int declaration, Scope scope) {

  /** All elements of a file, parents first. */
  static List<Node> of(FileModel file) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < file.declarations().size(); i++) {
      Declaration declaration = file.declarations().get(i);
      add(nodes, file, declaration.element(), null, i, List.of());
    }
    return nodes;
  }

  private static void add(
      List<Node> nodes,
      FileModel file,
      Element element,
      @Nullable ElementId parent,
      int declaration,
      List<String> around) {
    List<String> enclosing = new ArrayList<>();
    enclosing.add(element.id().qualifiedName());
    enclosing.addAll(around);
    Declared declared =
        new Declared(element.id(), file.packageName(), file.path(), nodes.size(), parent != null);
    Scope scope = new Scope(file.packageName(), file.imports(), enclosing);
    nodes.add(new Node(element, parent, declared, declaration, scope));
    for (Element child : element.children()) {
      add(nodes, file, child, element.id(), declaration, enclosing);
    }
  }

  /** Whether the text gives it a name of its own, by which others can mention it. */
  boolean isNamed() {
    return !element.name().isEmpty();
  }

  /** Whether everything that can be concluded from the element alone is the same. */
  boolean meansTheSame(Node other) {
    return element.equals(other.element)
        && scope.equals(other.scope)
        && java.util.Objects.equals(parent, other.parent);
  }
}
