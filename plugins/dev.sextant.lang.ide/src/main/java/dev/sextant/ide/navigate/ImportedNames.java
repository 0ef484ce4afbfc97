package dev.sextant.ide.navigate;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.text.Line;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.file.Import;
import dev.sextant.model.workspace.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names in imports, which belong to no element. */
final class ImportedNames {

  private final Snapshot snapshot;

  ImportedNames(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The element that an import names up to a word of it. */
  Optional<ElementId> at(Document document, Token word) {
    return imports(document)
        .filter(line -> line.tokens().contains(word))
        .findFirst()
        .flatMap(line -> element(line, word));
  }

  private Optional<ElementId> element(Line line, Token word) {
    List<String> names =
        names(line).stream().filter(t -> t.start() <= word.start()).map(Words::name).toList();
    String qualified = String.join(".", names);
    return snapshot.workspace().find(qualified).filter(id -> id.qualifiedName().equals(qualified));
  }

  /** The places in imports that name an element. */
  Stream<Location> references(ElementId id) {
    return snapshot.workspace().files().values().stream()
        .filter(file -> mentions(file, id))
        .map(FileModel::path)
        .flatMap(path -> snapshot.document(path).stream())
        .flatMap(document -> references(document, id));
  }

  private static boolean mentions(FileModel file, ElementId id) {
    return file.imports().stream().map(Import::name).anyMatch(n -> names(n.dotted(), id));
  }

  private static boolean names(String imported, ElementId id) {
    return (imported + ".").startsWith(id.qualifiedName() + ".");
  }

  private static Stream<Location> references(Document document, ElementId id) {
    int last = id.qualifiedName().split("\\.", -1).length - 1;
    return imports(document)
        .map(ImportedNames::names)
        .filter(words -> names(String.join(".", words.stream().map(Words::name).toList()), id))
        .map(words -> new Location(document.path(), Words.span(words.get(last))));
  }

  private static Stream<Line> imports(Document document) {
    return document.structure().lines().stream()
        .filter(line -> line.block() == null && line.keyword().equals("import"));
  }

  private static List<Token> names(Line line) {
    List<Token> names = new ArrayList<>();
    line.tokens().stream().skip(1).filter(Words::isSpelled).forEach(names::add);
    return names;
  }
}
