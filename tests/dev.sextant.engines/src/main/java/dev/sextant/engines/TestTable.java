package dev.sextant.engines;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import java.util.List;

/**
 * A table as every engine gets it.
 *
 * @param name a schema and a table
 * @param fields its columns
 * @param rows a literal or {@link Expr.Null} for each column
 */
public record TestTable(List<String> name, List<Field> fields, List<List<Expr>> rows) {
  public TestTable {
    name = List.copyOf(name);
    fields = List.copyOf(fields);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
