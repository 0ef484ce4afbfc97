package dev.sextant.model.workspace;

import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.file.Import;
import dev.sextant.model.name.Declared;
import dev.sextant.model.text.Position;
import dev.sextant.model.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Problems of names as such: imports of nothing, names given twice, names that differ only in case.
 */
record NameProblems(Declarations declarations) {

  /** Imports that name nothing. */
  List<Problem> imports(FileModel file) {
    return file.imports().stream().filter(i -> !exists(i)).map(i -> unresolved(file, i)).toList();
  }

  private boolean exists(Import item) {
    String name = item.name().dotted();
    return item.wildcard()
        ? declarations.symbols().hasPackage(name)
            || !declarations.symbols().qualified(name).isEmpty()
        : !declarations.symbols().qualified(name).isEmpty();
  }

  private Problem unresolved(FileModel file, Import item) {
    String name = item.name().dotted();
    if (!item.wildcard() && declarations.symbols().hasPackage(name)) {
      int end = item.span().end();
      TextEdit edit = new TextEdit(file.path(), new Span(end, end), ".*");
      return new Problem(
          StructuralRule.UNRESOLVED_IMPORT.id(),
          StructuralRule.UNRESOLVED_IMPORT.severity(),
          "",
          file.path(),
          item.span(),
          "`" + name + "` is a package; write `import " + name + ".*`",
          "",
          List.of(new Fix("Import all of it: `" + name + ".*`", true, List.of(edit))));
    }
    String what = item.wildcard() ? "package" : "element";
    return problem(
        StructuralRule.UNRESOLVED_IMPORT,
        "",
        file.path(),
        item.span(),
        "There is no " + what + " `" + item.name().dotted() + "`",
        "");
  }

  /** Names that another element bears already. */
  Stream<Problem> of(Node node) {
    if (!node.isNamed()) {
      return Stream.empty();
    }
    ElementId id = node.element().id();
    List<Declared> same = declarations.symbols().qualified(id.qualifiedName());
    if (same.size() > 1 && !same.getFirst().equals(node.declared())) {
      return Stream.of(duplicate(node, same.getFirst()));
    }
    return declarations.symbols().ignoringCase(id.qualifiedName()).stream()
        .filter(d -> d.id().kind() == id.kind())
        .filter(d -> !d.id().qualifiedName().equals(id.qualifiedName()))
        .filter(d -> d.compareTo(node.declared()) < 0)
        .limit(1)
        .map(d -> clash(node, d));
  }

  private Problem duplicate(Node node, Declared first) {
    return problem(
        StructuralRule.DUPLICATE_NAME,
        node.element().id().qualifiedName(),
        node.declared().file(),
        declarations.location(node, node.element().nameAt()).span(),
        "`"
            + node.element().name()
            + "` is declared already, as "
            + a(first)
            + " in "
            + place(first),
        "A package has one namespace for all kinds of element");
  }

  private Problem clash(Node node, Declared other) {
    return problem(
        StructuralRule.CASE_CLASH,
        node.element().id().qualifiedName(),
        node.declared().file(),
        declarations.location(node, node.element().nameAt()).span(),
        "`"
            + node.element().name()
            + "` differs only in case from `"
            + other.id().simpleName()
            + "` in "
            + place(other),
        "In SQL and on some disks the two are the same");
  }

  private static String a(Declared declared) {
    return dev.sextant.model.resolve.Say.a(declared.id().kind());
  }

  private String place(Declared declared) {
    Node node =
        declarations.inFile(declared.file()).stream()
            .filter(n -> n.declared().equals(declared))
            .findFirst()
            .orElseThrow();
    Location location = declarations.location(node, node.element().nameAt());
    FileModel file = declarations.files().get(declared.file());
    Position position =
        file == null ? new Position(1, 1) : file.lines().position(location.span().start());
    return declared.file() + ", line " + position.line();
  }

  private static Problem problem(
      StructuralRule rule, String element, String file, Span span, String message, String why) {
    List<Fix> fixes = List.of();
    return new Problem(rule.id(), rule.severity(), element, file, span, message, why, fixes);
  }
}
