package dev.sextant.lang.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the first lines of elements, and lines outside of elements, are written; see {@link
 * FactTable}.
 */
public final class HeadTable {

  private static final String TABLE =
      """
      package PACKAGE
      import PACKAGE
      allow RULE because TEXT [until DATE]
      organisation NAME [TEXT]
      strategy NAME [TEXT]
      team NAME [TEXT]
      role NAME [TEXT]
      stakeholder NAME [TEXT]
      mission NAME [TEXT]
      goal NAME [TEXT]
      kpi NAME [TEXT] [in UNIT] [= FORMULA [since DATE] [until DATE]]
      driver NAME [TEXT] [in UNIT] [= FORMULA [since DATE] [until DATE]]
      metric NAME [TEXT] [in UNIT] [= FORMULA [since DATE] [until DATE]]
      objective NAME [TEXT]
      journey NAME [TEXT]
      stage STAGE [TEXT]
      source NAME [TEXT]
      unit UNITNAME [TEXT] [= QUANTITY]
      rates NAME [TEXT]
      calendar NAME [TEXT]
      quality SOURCE
      ladder NAME [TEXT] for ROLE
      level NAME [TEXT]
      skill NAME [TEXT]
      review NAME [TEXT] CADENCE
      scorecard
      comment METRIC,… PERIOD by ROLE TEXT
      action NAME [TEXT]
      event NAME [TEXT] DATE [to DATE] [on METRIC,…] TEXT
      newsletter NAME [TEXT] CADENCE
      dashboard NAME [TEXT]
      row
      number METRIC
      line METRIC,… [by PATH] [over last DURATION]
      bar METRIC,… [by PATH] [over last DURATION]
      table METRIC,… [by PATH] [over last DURATION]
      tree REFERENCE
      """;

  private static final Pattern BLANK = Pattern.compile(" ");

  private static final List<FactForm> FORMS =
      TABLE
          .lines()
          .map(line -> new FactForm(BLANK.splitAsStream(line).toList(), Set.of()))
          .toList();

  private HeadTable() {}

  /** All forms, in the order of the documentation. */
  public static List<FactForm> forms() {
    return FORMS;
  }
}
