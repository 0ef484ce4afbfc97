package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Sql;
import java.util.stream.Stream;

/** The conditions that must all hold for a condition to hold. */
final class Conjuncts {

  private Conjuncts() {}

  static Stream<Sql> of(Sql condition) {
    return condition instanceof Sql.Binary b && b.operator().equals("AND")
        ? Stream.concat(of(b.left()), of(b.right()))
        : Stream.of(condition);
  }
}
