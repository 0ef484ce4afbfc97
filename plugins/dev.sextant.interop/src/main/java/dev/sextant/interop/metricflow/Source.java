package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.SemanticModel;
import java.util.List;
import java.util.Optional;

/**
 * A semantic model as a source; one for each way in which its rows are identified.
 *
 * @param name of the source
 * @param meets the columns by which others meet it; empty when nothing does
 * @param main whether metrics are computed from it
 */
record Source(String name, SemanticModel model, Columns columns, List<String> meets, boolean main) {

  Source {
    meets = List.copyOf(meets);
  }

  /** The columns of the key: of a table with a history the start of the validity is one of them. */
  List<String> key() {
    Optional<String> from = bound(Dimension.Validity.START);
    if (meets.isEmpty() || from.isEmpty() || meets.contains(from.get())) {
      return meets;
    }
    return List.of(meets.getFirst(), from.get());
  }

  /** The column with the start or the end of the time for which a row holds. */
  Optional<String> bound(Dimension.Validity validity) {
    return model.dimensions().stream()
        .filter(d -> d.validity() == validity)
        .findFirst()
        .flatMap(d -> Columns.column(d.sql()));
  }
}
