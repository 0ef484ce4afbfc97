package dev.sextant.sql;

/** Something that an engine cannot do. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String dialect, String feature) {
    super("%s cannot compute this: it lacks %s.".formatted(dialect, feature));
  }
}
