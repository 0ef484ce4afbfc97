package dev.sextant.interop.metricflow;

import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.SqlException;
import java.util.List;

/** What names mean where an expression stands. */
interface Meaning {

  /**
   * A plain name.
   *
   * @throws SqlException when it means nothing here
   */
  Operand name(List<String> parts);

  /**
   * What stands in double braces.
   *
   * @throws SqlException when it means nothing here
   */
  Operand reference(Reference reference);
}
