package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Filter;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import java.util.List;
import java.util.stream.Stream;

/** What conditions tell of the columns they are about, where nobody says what those hold. */
record Hints(Context context) {

  void take() {
    for (Metric metric : context.manifest().metrics()) {
      List<SemanticModel> models = models(metric);
      filters(metric).forEach(f -> filter(f, models));
    }
  }

  private List<SemanticModel> models(Metric metric) {
    try {
      return new Formulas(context).leaves(metric).map(Formulas.Leaf::model).distinct().toList();
    } catch (SqlException e) {
      // It is left out anyway, and its printer says why.
      return List.of();
    }
  }

  private static Stream<Filter> filters(Metric metric) {
    return Stream.of(
            metric.filters().stream(),
            metric.definition().measures().flatMap(m -> m.filters().stream()),
            metric.definition().metrics().flatMap(m -> m.filters().stream()))
        .flatMap(s -> s);
  }

  private void filter(Filter filter, List<SemanticModel> models) {
    Sql sql;
    try {
      sql = SqlReader.read(filter.text());
    } catch (SqlException e) {
      // The metric that has it is left out, and its printer says why.
      return;
    }
    Columns.condition(sql, (of, kind) -> see(of, kind, models));
    Columns.told(sql, (of, kind) -> see(of, kind, models));
  }

  private void see(Sql of, Kind kind, List<SemanticModel> models) {
    if (of instanceof Sql.Template t && t.reference().kind() == Reference.Kind.DIMENSION) {
      models.stream()
          .flatMap(m -> context.names().find(m, t.reference().name()).stream())
          .forEach(f -> context.sources().columns(f.owner()).see(f.path().getLast(), kind));
    }
  }
}
