package dev.sextant.engines.contract;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.List;

/** Rows in an order. */
final class Order {

  private Order() {}

  static Rel by(Rel rel, List<Expr.Column> columns) {
    return new Rel.Sort(rel, columns.stream().map(c -> new Rel.Sort.Key(c, false)).toList());
  }

  static Rel byLast(Rel rel, List<Expr.Column> columns) {
    return new Rel.Sort(rel, columns.stream().map(c -> new Rel.Sort.Key(c, true)).toList());
  }
}
