package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dotted paths by which a metric can be grouped: those that lead somewhere from all its
 * sources.
 */
record Dimensions(Workspace workspace) {

  /**
   * A reference of a reference is the farthest that is offered; further ones can still be written.
   */
  private static final int FARTHEST = 2;

  List<String> of(ElementId metric) {
    Set<String> common = null;
    for (ElementId source : workspace.sourcesOf(metric)) {
      Set<String> own = from(workspace.source(source));
      if (common == null) {
        common = own;
      } else {
        common.retainAll(own);
      }
    }
    return common == null ? List.of() : List.copyOf(common);
  }

  /** Texts, conditions and references; numbers and moments are no groups. */
  Set<String> from(SourceInfo source) {
    Set<String> paths = new TreeSet<>();
    collect(source, "", 0, new HashSet<>(), paths);
    return paths;
  }

  private void collect(
      SourceInfo source, String prefix, int depth, Set<ElementId> seen, Set<String> paths) {
    if (!seen.add(source.id())) {
      return;
    }
    for (ColumnInfo column : source.columns()) {
      if (groups(column.type())) {
        paths.add(prefix + column.name());
      }
    }
    for (Join join : source.references()) {
      if (join.isSafe()) {
        if (join.keys().size() == 1) {
          paths.add(prefix + join.name());
        }
        if (depth < FARTHEST) {
          String next = prefix + join.name() + ".";
          collect(workspace.source(join.to()), next, depth + 1, new HashSet<>(seen), paths);
        }
      }
    }
  }

  private static boolean groups(Type type) {
    return type.kind() == Type.Kind.TEXT
        || type.kind() == Type.Kind.BOOLEAN
        || type.kind() == Type.Kind.UNKNOWN
        || (type.kind() == Type.Kind.INTEGER && type.unit().powers().isEmpty());
  }
}
