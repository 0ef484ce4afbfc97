package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the sources of a workspace have their rows. */
final class SourceTables {

  private final Workspace workspace;

  SourceTables(Workspace workspace) {
    this.workspace = workspace;
  }

  Stream<SourceTable> all() {
    return Stream.of(ElementKind.SOURCE, ElementKind.RATES)
        .flatMap(workspace::elements)
        .map(e -> source(e.id()));
  }

  SourceTable source(ElementId id) {
    return new SourceTable(
        workspace.source(id), workspace.element(id).map(SourceTables::place).orElseThrow());
  }

  private static SourceTable.Place place(Element source) {
    Optional<SourceTable.Place> file =
        source.fact(SourceFact.File.class).map(SourceTable.Place.Files::new);
    Optional<SourceTable.Place> table =
        source.fact(SourceFact.Table.class).map(t -> new SourceTable.Place.Table(names(t)));
    Optional<SourceTable.Place> sql =
        source.fact(SourceFact.Sql.class).map(s -> new SourceTable.Place.Sql(s.query()));
    return file.or(() -> table).or(() -> sql).orElseGet(SourceTable.Place.Unknown::new);
  }

  private static List<String> names(SourceFact.Table table) {
    return table.name().segments().stream().map(Path.Segment::name).toList();
  }
}
