package dev.sextant.ide.navigate;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.text.Words;
import dev.sextant.lang.token.Token;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes from a name to what it stands for, and to all other places that name it. */
public final class Navigation {

  private final Snapshot snapshot;
  private final ImportedNames imports;

  /** Navigation in a snapshot. */
  public Navigation(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.imports = new ImportedNames(snapshot);
  }

  /** The name at a caret, if the word there is one. */
  public Optional<Occurrence> at(Document document, int offset) {
    Optional<Token> token = document.structure().tokenAt(offset).filter(Words::isSpelled);
    return token.flatMap(
        word -> symbol(document, word).map(symbol -> new Occurrence(symbol, Words.span(word))));
  }

  private Optional<Symbol> symbol(Document document, Token word) {
    return snapshot
        .workspace()
        .at(document.path(), word.start())
        .map(dev.sextant.model.workspace.Occurrence::symbol)
        .or(() -> imports.at(document, word).map(Symbol::of));
  }

  /** Where the thing gets its name. */
  public Optional<Location> declaration(Symbol symbol) {
    return snapshot
        .workspace()
        .element(symbol.element())
        .flatMap(element -> named(element, symbol.member()))
        .map(at -> snapshot.workspace().location(symbol.element(), at));
  }

  private static Optional<Integer> named(Element element, String member) {
    if (member.isEmpty()) {
      return element.name().isEmpty() ? Optional.empty() : Optional.of(element.nameAt());
    }
    Stream<Path.Segment> names = element.facts().stream().flatMap(Navigation::declared);
    return names.filter(n -> n.name().equals(member)).map(Path.Segment::at).findFirst();
  }

  /** The names that a fact of a source gives to columns, references and date roles. */
  private static Stream<Path.Segment> declared(Fact fact) {
    return switch (fact) {
      case SourceFact.Column column -> Stream.of(column.name());
      case SourceFact.Reference reference -> Stream.of(reference.name());
      case SourceFact.Time time -> Stream.ofNullable(time.role());
      default -> Stream.empty();
    };
  }

  /** All places that name the thing, by file and place. */
  public List<Location> references(Symbol symbol, boolean withDeclaration) {
    Optional<Location> declaration = declaration(symbol);
    Stream<Location> imported =
        symbol.member().isEmpty() ? imports.references(symbol.element()) : Stream.empty();
    return Stream.concat(snapshot.workspace().references(symbol).stream(), imported)
        .filter(place -> withDeclaration || !declaration.equals(Optional.of(place)))
        .distinct()
        .sorted()
        .toList();
  }

  /** The places in one file that name the thing. */
  public List<Location> highlights(String path, Symbol symbol) {
    return references(symbol, true).stream().filter(l -> l.file().equals(path)).toList();
  }
}
