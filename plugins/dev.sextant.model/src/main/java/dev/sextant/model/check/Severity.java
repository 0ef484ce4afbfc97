package dev.sextant.model.check;

/** How much a problem matters, the worst one last. */
public enum Severity {
  INFO,
  WARNING,
  ERROR
}
