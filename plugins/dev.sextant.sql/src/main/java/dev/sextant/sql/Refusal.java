package dev.sextant.sql;

/** Something that an engine cannot do. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String dialect;
  private final String feature;

  Refusal(String dialect, String feature) {
    this(dialect, feature, "this");
  }

  private Refusal(String dialect, String feature, String place) {
    super("%s cannot compute %s: it lacks %s.".formatted(dialect, place, feature));
    this.dialect = dialect;
    this.feature = feature;
  }

  /** The same, with the part of the query that needs it. */
  Refusal in(String place) {
    return new Refusal(dialect, feature, place);
  }

  /** What the engine lacks. */
  public String feature() {
    return feature;
  }
}
