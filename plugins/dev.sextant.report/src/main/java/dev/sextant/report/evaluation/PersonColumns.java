package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.PracticeFact.ExpectsMetric;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * Which dimensions lead to single persons: the columns by which career ladders look at the work of
 * one person, and whatever is reached from them.
 */
final class PersonColumns {

  private final Workspace workspace;
  private final List<String> paths;

  PersonColumns(Workspace workspace) {
    this.workspace = workspace;
    this.paths =
        workspace
            .elements(ElementKind.LEVEL)
            .flatMap(
                level ->
                    level
                        .facts(ExpectsMetric.class)
                        .flatMap(expects -> Optional.ofNullable(expects.person()).stream())
                        .map(person -> ColumnPath.within(workspace, level.id(), person)))
            .map(Path::dotted)
            .distinct()
            .toList();
  }

  /** Whether the values of a metric by a dimension would be those of single persons. */
  boolean tells(ElementId metric, Path by) {
    return workspace.sourcesOf(metric).stream().anyMatch(source -> tells(source, by.dotted()));
  }

  private boolean tells(ElementId source, String by) {
    Optional<Scalar.Column> reached = column(source, by);
    return reached.isPresent()
        && paths.stream()
            .flatMap(path -> column(source, path).stream())
            .anyMatch(person -> person.equals(reached.get()) || leads(person, reached.get()));
  }

  private Optional<Scalar.Column> column(ElementId source, String path) {
    return switch (workspace.resolveDimension(source, path)) {
      case Dimension.Reached reached -> Optional.of(reached.column());
      case Dimension.Ambiguous several -> Optional.empty();
      case Dimension.Unreachable no -> Optional.empty();
    };
  }

  /** A reference that starts at the column of a person ends at one row for each person. */
  private boolean leads(Scalar.Column person, Scalar.Column reached) {
    return person.references().isEmpty()
        && !reached.references().isEmpty()
        && leads(
            workspace.source(person.source()), reached.references().getFirst(), person.column());
  }

  /** Whether a reference is made by a column, also by way of another reference. */
  private static boolean leads(SourceInfo source, String reference, String column) {
    return source.reference(reference).stream()
        .flatMap(join -> join.columns().stream())
        .anyMatch(
            c ->
                c.reference().isEmpty()
                    ? c.name().equals(column)
                    : leads(source, c.reference(), column));
  }
}
