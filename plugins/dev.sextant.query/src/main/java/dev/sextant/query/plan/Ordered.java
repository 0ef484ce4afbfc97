package dev.sextant.query.plan;

import dev.sextant.model.name.Nearest;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sorts an answer: as the question wants it, then by its other keys, so that the order is the same
 * each time.
 */
final class Ordered {

  private final MetricQuery query;
  private final List<OutputColumn> columns;
  private final Set<String> derived;

  /** Sorts for a question; what follows from the period orders nothing. */
  Ordered(Context context, List<OutputColumn> columns) {
    this.query = context.query();
    this.columns = columns;
    this.derived =
        context.derived().stream().map(Context.By::path).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The answer in its order.
   *
   * @param answer has the columns in the order of the output
   */
  Rel apply(Rel answer) {
    List<Rel.Sort.Key> keys = new ArrayList<>();
    query.order().forEach(o -> keys.add(key(answer, index(o.column()), o.descending())));
    IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).role() != OutputColumn.Role.METRIC)
        .filter(i -> !derived.contains(columns.get(i).name()))
        .mapToObj(i -> key(answer, i, false))
        .filter(k -> keys.stream().noneMatch(known -> known.column().equals(k.column())))
        .toList()
        .forEach(keys::add);
    Rel sorted = keys.isEmpty() ? answer : new Rel.Sort(answer, keys);
    Long limit = query.limit();
    if (limit != null && limit < 1) {
      throw new QueryException("A limit is at least 1, not %s.".formatted(limit));
    }
    return limit == null ? sorted : new Rel.Limit(sorted, limit);
  }

  private static Rel.Sort.Key key(Rel answer, int index, boolean descending) {
    Field field = answer.fields().get(index);
    return new Rel.Sort.Key(new Expr.Column("", field.name(), field.type()), descending);
  }

  private int index(String name) {
    return IntStream.range(0, columns.size())
        .filter(i -> isCalled(columns.get(i), name))
        .findFirst()
        .orElseThrow(
            () ->
                new QueryException(
                    "The answer has no column `%s` to sort by.".formatted(name),
                    Nearest.of(name, columns.stream().map(Ordered::end))));
  }

  private static String end(OutputColumn column) {
    String name = column.name();
    boolean metric = column.role() == OutputColumn.Role.METRIC;
    return metric ? name.substring(name.lastIndexOf('.') + 1) : name;
  }

  /** A metric may be called by the end of its qualified name. */
  private static boolean isCalled(OutputColumn column, String name) {
    return column.name().equals(name)
        || (column.role() == OutputColumn.Role.METRIC && column.name().endsWith("." + name));
  }
}
