package dev.sextant.query;

import dev.sextant.query.ir.Rel;
import java.util.List;

/**
 * How a query is answered.
 *
 * @param root the relation whose rows are the answer
 * @param columns what the columns of {@code root} mean, in the same order
 * @param inputs the tables that it reads
 */
public record Plan(Rel root, List<OutputColumn> columns, List<Input> inputs) {
  public Plan {
    columns = List.copyOf(columns);
    inputs = List.copyOf(inputs);
  }
}
