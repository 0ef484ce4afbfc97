package dev.sextant.lang.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How the parts of formulas are written that start with a word; see {@link FactTable}. */
public final class FormulaTable {

  private static final String TABLE =
      """
      where CONDITION
      having CONDITION
      over last DURATION
      over all time
      since start of GRAIN
      from DURATION ago
      latest by COLUMN [per COLUMN,…]
      earliest by COLUMN [per COLUMN,…]
      per GRAIN
      converted by RATES on COLUMN
      active at end
      active at start
      active DURATION earlier
      started
      ended
      on NAME
      starts with TEXT
      ends with TEXT
      contains TEXT
      is missing
      is not missing
      between FORMULA and FORMULA
      in ( FORMULA )
      not in ( FORMULA )
      percentile NUMBER of PATH
      percentile NUMBER time from SOURCE to SOURCE by COLUMN
      approximate percentile NUMBER of PATH
      median of PATH
      median time from SOURCE to SOURCE by COLUMN
      average time from SOURCE to SOURCE by COLUMN
      conversion of SOURCE to SOURCE by COLUMN within DURATION
      entered CADENCE in TEXT by ROLE
      """;

  private static final Pattern BLANK = Pattern.compile(" ");

  private static final List<FactForm> FORMS =
      TABLE
          .lines()
          .map(line -> new FactForm(BLANK.splitAsStream(line).toList(), Set.of()))
          .toList();

  private FormulaTable() {}

  /** All forms, in the order of the documentation. */
  public static List<FactForm> forms() {
    return FORMS;
  }
}
