package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Measure;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The columns of a semantic model's table that its manifest names, with what they hold. */
final class Columns {

  private static final Set<String> WITHIN_DAY =
      Set.of("nanosecond", "microsecond", "millisecond", "second", "minute", "hour");

  private static final Set<String> CALCULATES = Set.of("+", "-", "*", "/", "%");

  private final SemanticModel model;
  private final TableSchema schema;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  Columns(SemanticModel model, TableSchema schema) {
    this.model = model;
    this.schema = schema;
    model.entities().forEach(e -> column(e.sql()).ifPresent(c -> see(c, Kind.UNKNOWN)));
    model.dimensions().forEach(this::dimension);
    model.measures().forEach(this::measure);
  }

  /** The name of a column when the SQL is nothing else. */
  static Optional<String> column(String sql) {
    try {
      return SqlReader.read(sql) instanceof Sql.Name n
          ? Optional.of(n.parts().getLast())
          : Optional.empty();
    } catch (SqlException e) {
      return Optional.empty();
    }
  }

  private void dimension(Dimension dimension) {
    Kind kind =
        dimension.type() == Dimension.Type.CATEGORICAL
            ? Kind.UNKNOWN
            : WITHIN_DAY.contains(dimension.granularity()) ? Kind.TIMESTAMP : Kind.DATE;
    column(dimension.sql()).ifPresent(c -> see(c, kind));
  }

  private void measure(Measure measure) {
    Sql sql;
    try {
      sql = SqlReader.read(measure.sql());
    } catch (SqlException e) {
      return;
    }
    if (sql instanceof Sql.Name name) {
      see(name.parts().getLast(), aggregated(measure.aggregation()));
    } else {
      names(sql).forEach(n -> see(n, Kind.UNKNOWN));
      booleans(sql);
    }
  }

  private static Kind aggregated(Measure.Aggregation aggregation) {
    return switch (aggregation) {
      case SUM, MIN, MAX, AVERAGE, PERCENTILE, MEDIAN -> Kind.NUMBER;
      case SUM_BOOLEAN -> Kind.BOOLEAN;
      case COUNT, COUNT_DISTINCT -> Kind.UNKNOWN;
    };
  }

  private static List<String> names(Sql sql) {
    return sql.tree()
        .filter(Sql.Name.class::isInstance)
        .map(n -> ((Sql.Name) n).parts().getLast())
        .toList();
  }

  private void booleans(Sql sql) {
    told(sql, this::is);
  }

  /** What the operators of an expression tell of its operands. */
  static void told(Sql sql, BiConsumer<Sql, Kind> is) {
    sql.tree()
        .forEach(
            part -> {
              switch (part) {
                case Sql.Case c -> c.branches().forEach(b -> condition(b.when(), is));
                case Sql.Binary b when CALCULATES.contains(b.operator()) ->
                    b.operands().forEach(o -> is.accept(o, Kind.NUMBER));
                case Sql.Binary b when b.right() instanceof Sql.Number ->
                    is.accept(b.left(), Kind.NUMBER);
                case Sql.Binary b when b.right() instanceof Sql.Bool ->
                    is.accept(b.left(), Kind.BOOLEAN);
                default -> {
                  // Nothing can be told.
                }
              }
            });
  }

  /** What stands where a condition is needed is true or false. */
  static void condition(Sql sql, BiConsumer<Sql, Kind> is) {
    switch (sql) {
      case Sql.Name n -> is.accept(n, Kind.BOOLEAN);
      case Sql.Template t -> is.accept(t, Kind.BOOLEAN);
      case Sql.Not n -> condition(n.operand(), is);
      case Sql.Binary b when b.operator().equals("AND") || b.operator().equals("OR") ->
          b.operands().forEach(o -> condition(o, is));
      default -> {
        // Its own operators say what it holds.
      }
    }
  }

  private void is(Sql sql, Kind kind) {
    if (sql instanceof Sql.Name n) {
      see(n.parts().getLast(), kind);
    }
  }

  /** A condition elsewhere tells something of a column. */
  void see(String column, Kind kind) {
    kinds.merge(column, kind, Columns::better);
  }

  /** The finest grain of a time, and whatever is known over nothing. */
  private static Kind better(Kind a, Kind b) {
    if (a == Kind.UNKNOWN || (a == Kind.DATE && b == Kind.TIMESTAMP)) {
      return b;
    }
    return a;
  }

  /** The names of the columns, in the order in which the manifest names them. */
  Set<String> names() {
    return java.util.Collections.unmodifiableSet(kinds.keySet());
  }

  /** Times are what the manifest says, other columns what the database says. */
  Kind kind(String column) {
    Kind inferred = kinds.getOrDefault(column, Kind.UNKNOWN);
    if (inferred.isTemporal()) {
      return inferred;
    }
    return Kind.stored(schema.type(model.table(), column)).orElse(inferred);
  }
}
