package dev.sextant.ide.navigate;

import dev.sextant.ide.project.Identifiers;
import dev.sextant.ide.project.Names;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.lang.tree.Texts;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Match;
import dev.sextant.model.unit.Plurals;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Symbol;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives an element or a column another name, everywhere at once. */
public final class Rename {

  private final Snapshot snapshot;
  private final Workspace workspace;
  private final Navigation navigation;

  /** Renames in a snapshot. */
  public Rename(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.workspace = snapshot.workspace();
    this.navigation = new Navigation(snapshot);
  }

  /**
   * What the thing is called now.
   *
   * @throws RenameException when it has no name that can be changed here
   */
  public String current(Symbol symbol) throws RenameException {
    if (navigation.declaration(symbol).isEmpty()) {
      throw new RenameException("This has no name that is declared in the workspace");
    }
    if (!symbol.member().isEmpty()) {
      return column(symbol);
    }
    return element(symbol).name();
  }

  /**
   * A column of a table or file keeps its name there, so that only what is declared here changes.
   */
  private String column(Symbol symbol) throws RenameException {
    boolean column =
        element(symbol)
            .facts(SourceFact.Column.class)
            .anyMatch(c -> c.name().name().equals(symbol.member()));
    if (column) {
      throw new RenameException(
          "`%s` is the column's name in the table or file itself; give it a label instead"
              .formatted(symbol.member()));
    }
    return symbol.member();
  }

  private Element element(Symbol symbol) throws RenameException {
    return workspace
        .element(symbol.element())
        .orElseThrow(() -> new RenameException("This element no longer exists"));
  }

  /**
   * The edits that give the thing its new name, by file and place.
   *
   * @throws RenameException when the new name cannot be written or means something else already
   */
  public List<TextEdit> to(Symbol symbol, String newName) throws RenameException {
    String old = current(symbol);
    if (newName.equals(old)) {
      return List.of();
    }
    if (!Identifiers.isWritable(newName)) {
      throw new RenameException(
          "`" + newName + "` cannot be a name: it is empty, or holds a dot, backquote or line end");
    }
    if (Identifiers.isConnective(newName)) {
      throw new RenameException("`" + newName + "` is a word of the language and cannot be a name");
    }
    List<Location> places = navigation.references(symbol, true);
    List<TextEdit> edits =
        places.stream()
            .map(place -> new TextEdit(place.file(), place.span(), written(place, symbol, newName)))
            .toList();
    if (symbol.member().isEmpty()) {
      refuseCollision(symbol.element(), newName);
      refuseHiding(symbol.element(), edits, newName);
      refuseOtherPlural(symbol.element(), places, newName);
    } else {
      refuseMember(symbol, newName);
    }
    return edits;
  }

  /** The new name as it is written at a place: {@code 5 visits} becomes {@code 5 guests}. */
  private String written(Location place, Symbol symbol, String newName) {
    return Identifiers.written(
        isPlural(place, symbol.element()) ? plural(symbol, newName) : newName);
  }

  private boolean isPlural(Location place, ElementId id) {
    return id.kind() == ElementKind.UNIT
        && !Texts.name(snapshot.text(place)).equals(id.simpleName());
  }

  private static String plural(Symbol symbol, String newName) {
    boolean itself = newName.equals(Plurals.of(symbol.element().simpleName()));
    return itself ? newName : Plurals.of(newName);
  }

  private void refuseOtherPlural(ElementId id, List<Location> places, String newName)
      throws RenameException {
    String plural = Plurals.of(newName);
    boolean written = places.stream().anyMatch(place -> isPlural(place, id));
    boolean other =
        workspace
            .elements(ElementKind.UNIT)
            .anyMatch(e -> e.name().equals(plural) && !e.id().equals(id));
    if (written && other) {
      throw new RenameException("The plural `%s` is a unit of its own already".formatted(plural));
    }
  }

  private void refuseCollision(ElementId id, String newName) throws RenameException {
    String old = id.qualifiedName();
    String qualified = old.substring(0, old.length() - id.simpleName().length()) + newName;
    Optional<Element> same =
        workspace.elements().filter(e -> e.id().qualifiedName().equals(qualified)).findFirst();
    if (same.isPresent()) {
      throw new RenameException(
          "There is a %s `%s` in `%s` already"
              .formatted(same.get().kind().keyword(), newName, workspace.file(same.get().id())));
    }
  }

  /** Where the old name stood alone, the new one must not mean something else. */
  private void refuseHiding(ElementId id, List<TextEdit> edits, String newName)
      throws RenameException {
    for (String path : edits.stream().map(TextEdit::file).distinct().toList()) {
      FileModel file = workspace.files().get(path);
      if (file == null) {
        continue;
      }
      Names names = Names.in(workspace, file, null);
      boolean alone = names.element(List.of(id.simpleName())).filter(id::equals).isPresent();
      if (alone
          && names.meaning(List.of(newName)) instanceof Match.Found other
          && !new RenameTrial(snapshot, edits).keepsApart(id, newName, other.id())) {
        throw new RenameException(
            "In `%s` the name `%s` means `%s` already"
                .formatted(path, newName, other.id().qualifiedName()));
      }
    }
  }

  private void refuseMember(Symbol symbol, String newName) throws RenameException {
    Element source = element(symbol);
    Stream<String> columns = source.facts(SourceFact.Column.class).map(c -> c.name().name());
    Stream<String> references = source.facts(SourceFact.Reference.class).map(r -> r.name().name());
    Stream<String> roles = source.facts(SourceFact.Time.class).map(SourceFact.Time::roleName);
    boolean taken =
        Stream.of(columns, references, roles).flatMap(names -> names).anyMatch(newName::equals);
    if (taken) {
      throw new RenameException(
          "`%s` has a column, reference or date role `%s` already"
              .formatted(source.name(), newName));
    }
  }
}
