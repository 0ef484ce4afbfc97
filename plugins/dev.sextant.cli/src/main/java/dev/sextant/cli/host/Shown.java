package dev.sextant.cli.host;

import java.util.stream.Collectors;

/**
 * Text from a model as a terminal may show it. Models come from strangers: what moves the cursor,
 * changes colours or reverses the order of letters is shown as its code instead.
 */
public final class Shown {

  private static final int TAB = 4;

  private Shown() {}

  /** The text with harmless characters only; tabs become blanks. */
  public static String text(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** Like {@link #text} for several lines. */
  public static String lines(String text) {
    return text.lines().map(Shown::text).map(l -> l + "\n").collect(Collectors.joining());
  }

  private static void append(StringBuilder shown, int c) {
    if (c == '\t') {
      shown.repeat(' ', TAB);
    } else if (isHarmful(c)) {
      shown.append("<U+%04X>".formatted(c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  private static boolean isHarmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          c != 0x200D;
      default -> false;
    };
  }

  /** The number of columns that a shown text takes. */
  public static int width(String shown) {
    return shown.codePoints().map(Shown::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** East Asian letters and pictures take two columns. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** The text with blanks behind it up to a width. */
  public static String padded(String shown, int width) {
    return shown + " ".repeat(Math.max(0, width - width(shown)));
  }

  /** The text with blanks before it up to a width. */
  public static String aligned(String shown, int width) {
    return " ".repeat(Math.max(0, width - width(shown))) + shown;
  }
}
