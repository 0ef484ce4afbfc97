package dev.sextant.engines.contract;

import java.util.List;
import java.util.stream.Stream;

/** What every engine must give. */
final class Contract {

  private static final List<Clause> CLAUSES =
      Stream.of(
              Numbers.clauses(),
              Texts.clauses(),
              Times.clauses(),
              Weeks.clauses(),
              Zones.clauses(),
              Aggregates.clauses(),
              Lookups.clauses(),
              Relations.clauses(),
              Names.clauses())
          .flatMap(s -> s)
          .toList();

  private Contract() {}

  static List<Clause> clauses() {
    return CLAUSES;
  }
}
