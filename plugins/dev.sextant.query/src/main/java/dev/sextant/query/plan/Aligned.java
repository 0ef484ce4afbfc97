package dev.sextant.query.plan;

import dev.sextant.query.ir.AggregateCall;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings parts together on the keys they share: each part has a row for a key at most, so that the
 * union of all, grouped by the keys, puts the values side by side, whichever parts have the key.
 */
final class Aligned {

  private final List<String> keys;
  private final List<Part> parts;
  private final Set<String> zeros;

  /**
   * @param zeros the columns that are at least 0 wherever a spine has the key
   */
  Aligned(List<String> keys, List<Part> parts, Set<String> zeros) {
    this.keys = keys;
    this.parts = parts;
    this.zeros = zeros;
  }

  Rel relation() {
    List<Rel> rows = new ArrayList<>();
    Map<String, Field> columns = columns();
    for (Part part : parts) {
      rows.add(projected(part.values(), columns, Set.of()));
      Rel spine = part.spine();
      if (spine != null) {
        rows.add(projected(spine, columns, zeros(part)));
      }
    }
    List<Rel.Total> totals =
        columns.values().stream()
            .filter(f -> !keys.contains(f.name()))
            .map(f -> new Rel.Total(f.name(), joined(f)))
            .toList();
    List<Rel.Item> groups =
        columns.values().stream().filter(f -> keys.contains(f.name())).map(Rel.Item::of).toList();
    return new Rel.Aggregate(new Rel.Union(rows), groups, totals);
  }

  private Map<String, Field> columns() {
    Map<String, Field> columns = new LinkedHashMap<>();
    for (Part part : parts) {
      part.values().fields().forEach(f -> columns.putIfAbsent(f.name(), f));
    }
    return columns;
  }

  private Set<String> zeros(Part part) {
    Set<String> own = new LinkedHashSet<>(zeros);
    own.retainAll(part.values().fields().stream().map(Field::name).toList());
    return own;
  }

  private static Rel projected(Rel rows, Map<String, Field> columns, Set<String> zeros) {
    Set<String> present = new LinkedHashSet<>(rows.fields().stream().map(Field::name).toList());
    List<Rel.Item> items =
        columns.values().stream()
            .map(
                f ->
                    present.contains(f.name())
                        ? Rel.Item.of(f)
                        : new Rel.Item(
                            f.name(),
                            zeros.contains(f.name()) ? Expressions.ZERO : new Expr.Null(f.type())))
            .toList();
    return new Rel.Project(rows, items);
  }

  /** There is one value at most, besides zeros. */
  private AggregateCall joined(Field field) {
    Expr value = new Expr.Column("", field.name(), field.type());
    boolean zero = zeros.contains(field.name());
    return AggregateCall.of(
        zero ? AggregateCall.Function.SUM : AggregateCall.Function.MAX, value, field.type());
  }
}
