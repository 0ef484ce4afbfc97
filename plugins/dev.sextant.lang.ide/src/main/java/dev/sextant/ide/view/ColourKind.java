package dev.sextant.ide.view;

/** What a word is, for its colour. */
public enum ColourKind {
  KEYWORD,
  /** A fixed word that is a value, such as {@code monthly} or {@code quantity}. */
  VALUE,
  /** The name of a package. */
  PACKAGE,
  /** A KPI, driver or metric. */
  METRIC,
  /** A source, rates, a calendar. */
  SOURCE,
  /** An organisation, team, role or stakeholder. */
  PERSON,
  /** A strategy, mission, goal, objective or stage. */
  PURPOSE,
  /** A ladder, level, skill, review, action or another thing of practice. */
  PRACTICE,
  COLUMN,
  UNIT,
  FUNCTION,
  TEXT,
  NUMBER,
  /** A date or period. */
  PERIOD,
  COMMENT
}
