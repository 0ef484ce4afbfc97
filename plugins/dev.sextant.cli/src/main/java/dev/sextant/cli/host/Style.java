package dev.sextant.cli.host;

/** Colours for terminals; or none. */
public enum Style {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /** What matters most. */
  public String strong(String text) {
    return paint("1", text);
  }

  /** What matters least. */
  public String faint(String text) {
    return paint("2", text);
  }

  /** Something is wrong. */
  public String bad(String text) {
    return paint("1;31", text);
  }

  /** Something is doubtful. */
  public String doubtful(String text) {
    return paint("1;33", text);
  }

  /** Something is well. */
  public String good(String text) {
    return paint("32", text);
  }

  /** Something to know. */
  public String note(String text) {
    return paint("36", text);
  }

  private String paint(String code, String text) {
    return switch (this) {
      case PLAIN -> text;
      case COLOURED -> text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    };
  }
}
