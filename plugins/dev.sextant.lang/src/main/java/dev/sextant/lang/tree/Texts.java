package dev.sextant.lang.tree;

import java.util.List;

/** Takes names and texts out of their quotes. */
public final class Texts {

  private Texts() {}

  /** A name without backquotes. */
  public static String name(String written) {
    if (!written.startsWith("`")) {
      return written;
    }
    boolean closed = written.length() > 1 && written.endsWith("`");
    return written.substring(1, closed ? written.length() - 1 : written.length());
  }

  /** Names without backquotes. */
  public static List<String> names(List<String> written) {
    return written.stream().map(Texts::name).toList();
  }

  /** A text without quotes; a backslash before a quote or a backslash is left out. */
  public static String text(String written) {
    StringBuilder text = new StringBuilder(written.length());
    int end = isClosed(written) ? written.length() - 1 : written.length();
    for (int i = 1; i < end; i++) {
      char c = written.charAt(i);
      boolean escapes = c == '\\' && i + 1 < end && isEscaped(written.charAt(i + 1));
      text.append(escapes ? written.charAt(++i) : c);
    }
    return text.toString();
  }

  private static boolean isClosed(String written) {
    char last = written.charAt(written.length() - 1);
    return written.length() > 1 && (last == '"' || last == '”' || last == '“');
  }

  private static boolean isEscaped(char c) {
    return c == '"' || c == '\\';
  }
}
