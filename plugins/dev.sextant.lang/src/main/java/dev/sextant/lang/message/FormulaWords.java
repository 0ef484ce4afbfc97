package dev.sextant.lang.message;

import java.util.Set;

/** The words that can stand behind a name, number or parenthesis in a formula. */
final class FormulaWords {

  private static final Set<String> BEHIND_OPERAND =
      Set.of(
          "where",
          "having",
          "over",
          "since",
          "from",
          "latest",
          "earliest",
          "per",
          "converted",
          "active",
          "started",
          "ended",
          "and",
          "or",
          "not",
          "between",
          "is",
          "starts",
          "ends",
          "contains",
          "in",
          "on");

  private FormulaWords() {}

  static Set<String> behindOperand() {
    return BEHIND_OPERAND;
  }
}
