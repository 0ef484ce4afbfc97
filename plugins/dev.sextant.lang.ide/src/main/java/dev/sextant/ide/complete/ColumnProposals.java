package dev.sextant.ide.complete;

import dev.sextant.ide.project.Identifiers;
import dev.sextant.ide.project.Names;
import dev.sextant.ide.project.Sources;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns, references and date roles of the sources that a line is about. */
final class ColumnProposals {

  private final Workspace workspace;
  private final Names names;
  private final Caret caret;
  private final SourcesInScope scope;

  ColumnProposals(Workspace workspace, Names names, Caret caret) {
    this.workspace = workspace;
    this.names = names;
    this.caret = caret;
    this.scope = new SourcesInScope(workspace, names, caret);
  }

  /** Columns of the sources in scope themselves. */
  Stream<Proposal> own() {
    return caret.qualifier().isEmpty() ? scope.sources().flatMap(this::columns) : reachable();
  }

  /** Columns and what references lead to. */
  Stream<Proposal> reachable() {
    return starts().flatMap(source -> Stream.concat(columns(source), references(source)));
  }

  /** The date roles of the sources in scope. */
  Stream<Proposal> roles() {
    return caret.qualifier().isEmpty()
        ? scope.sources().flatMap(s -> s.times().stream()).map(this::role)
        : Stream.empty();
  }

  /** The sources at which the word behind the qualifier is looked up. */
  private Stream<SourceInfo> starts() {
    List<String> qualifier = caret.qualifier();
    if (qualifier.isEmpty()) {
      return scope.sources();
    }
    if (names.meaning(qualifier) instanceof Match.Found found
        && found.id().kind() == ElementKind.SOURCE) {
      List<String> rest = qualifier.subList(found.segments(), qualifier.size());
      return Sources.of(workspace, found.id()).flatMap(s -> follow(s, rest)).stream();
    }
    return scope.sources().map(s -> follow(s, qualifier)).flatMap(Optional::stream);
  }

  private Optional<SourceInfo> follow(SourceInfo source, List<String> references) {
    Optional<SourceInfo> at = Optional.of(source);
    for (String name : references) {
      at = at.flatMap(s -> s.reference(name)).flatMap(this::other);
    }
    return at;
  }

  private Optional<SourceInfo> other(Join reference) {
    ElementId source = reference.to();
    return Sources.of(workspace, source);
  }

  private Stream<Proposal> columns(SourceInfo source) {
    return source.columns().stream().map(column -> column(source, column));
  }

  private Proposal column(SourceInfo source, ColumnInfo column) {
    String label = column.label().isEmpty() ? "" : " – " + column.label();
    return member(
        column.name(), ProposalKind.COLUMN, "column of " + source.id().simpleName() + label, 6);
  }

  private Stream<Proposal> references(SourceInfo source) {
    return source.references().stream()
        .map(
            join ->
                member(
                    join.name(),
                    ProposalKind.REFERENCE,
                    "reference of " + source.id().simpleName(),
                    7));
  }

  private Proposal role(TimeRole role) {
    return member(role.name(), ProposalKind.COLUMN, "date role", 7);
  }

  private Proposal member(String name, ProposalKind kind, String detail, int rank) {
    return Proposal.word(Identifiers.written(name), kind, caret.replaced(), detail, rank);
  }
}
