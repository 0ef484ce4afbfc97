package dev.sextant.model.workspace;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Meant;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Declared;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.resolve.FamiliarWords;
import dev.sextant.model.resolve.Say;
import dev.sextant.model.text.Span;
import dev.sextant.model.unit.Plurals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be meant by a name that means nothing where it is written: the same name in a package
 * that is not imported, else a similar one.
 */
final class MeantNames {

  private final Declarations declarations;
  private final Node node;
  private final Meant meant;
  private final List<ElementId> elsewhere;
  private final List<String> nearest;

  MeantNames(Declarations declarations, Node node, Meant meant) {
    this.declarations = declarations;
    this.node = node;
    this.meant = meant;
    this.elsewhere = same().filter(id -> meant.kinds().contains(id.kind())).toList();
    this.nearest = elsewhere.isEmpty() ? nearest() : List.of();
  }

  /** The elements of that name in all packages; a unit can be written in the plural. */
  private Stream<ElementId> same() {
    Stream<String> names = isUnit() ? Plurals.singulars(meant.name()) : Stream.of(meant.name());
    return names.flatMap(n -> declarations.symbols().simple(n).stream()).map(Declared::id);
  }

  private List<String> nearest() {
    String familiar = isUnit() ? FamiliarWords.unit(meant.name()) : "";
    if (!familiar.isEmpty()) {
      return List.of(familiar);
    }
    return Nearest.of(
        meant.name(),
        declarations
            .symbols()
            .all()
            .map(Declared::id)
            .filter(id -> meant.kinds().contains(id.kind()))
            .map(ElementId::simpleName)
            .filter(name -> !name.equals(meant.name())));
  }

  /** The end of the message, from a blank or semicolon on. */
  String hint() {
    if (!elsewhere.isEmpty()) {
      ElementId id = elsewhere.getFirst();
      if (packageOf(id).isEmpty()) {
        return Say.meant(id.qualifiedName());
      }
      String all = packageOf(id) + ".*";
      return " here; import it with `import " + id.qualifiedName() + "` or `import " + all + "`";
    }
    String declare = declaration();
    if (!nearest.isEmpty()) {
      String meant = Say.meant(nearest.getFirst());
      return declare.isEmpty() ? meant : meant + " Else" + declare;
    }
    ElementId other = same().findFirst().orElse(null);
    if (other != null) {
      return "; `" + other.qualifiedName() + "` is " + Say.a(other.kind());
    }
    return declare.isEmpty() ? "" : ";" + declare;
  }

  private boolean isUnit() {
    return meant.kinds().equals(Set.of(ElementKind.UNIT));
  }

  private String declaration() {
    return isUnit() ? " declare it: `unit " + meant.name() + "`" : "";
  }

  /** What can be done with a click, the most likely first. */
  List<Fix> fixes(Span written) {
    List<Fix> fixes = new ArrayList<>();
    for (ElementId id : elsewhere.stream().filter(e -> !packageOf(e).isEmpty()).toList()) {
      fixes.add(importing(id.qualifiedName()));
      fixes.add(importing(packageOf(id) + ".*"));
    }
    Stream.concat(elsewhere.stream().map(ElementId::qualifiedName), nearest.stream())
        .forEach(name -> fixes.add(change(written, name)));
    return fixes;
  }

  private String packageOf(ElementId id) {
    Node target = declarations.require(id);
    return target.declared().packageName();
  }

  private Fix change(Span written, String name) {
    TextEdit edit = new TextEdit(node.declared().file(), written, name);
    return new Fix("Change to `" + name + "`", false, List.of(edit));
  }

  private Fix importing(String name) {
    FileModel file = Objects.requireNonNull(declarations.files().get(node.declared().file()));
    String line = "import " + name;
    boolean behind = file.headEnd() > 0;
    int at = behind ? file.headEnd() : file.firstDeclaration();
    String text = !behind ? line + "\n\n" : file.imports().isEmpty() ? "\n\n" + line : "\n" + line;
    TextEdit edit = new TextEdit(file.path(), new Span(at, at), text);
    return new Fix("Import `" + name + "`", false, List.of(edit));
  }
}
