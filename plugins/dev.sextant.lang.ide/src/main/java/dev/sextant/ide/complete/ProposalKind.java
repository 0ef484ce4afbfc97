package dev.sextant.ide.complete;

/** What a proposal is. */
public enum ProposalKind {
  KEYWORD,
  METRIC,
  SOURCE,
  COLUMN,
  REFERENCE,
  PERSON,
  PURPOSE,
  PRACTICE,
  UNIT,
  FUNCTION,
  PERIOD,
  PACKAGE,
  VALUE,
  SNIPPET
}
