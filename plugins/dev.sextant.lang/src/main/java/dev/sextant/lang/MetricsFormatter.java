package dev.sextant.lang;

import dev.sextant.lang.format.TextLayout;

/**
 * Lays out {@code .metrics} text: a fact a line, two blanks for every brace around it, one blank
 * between words, at most one blank line. Comments stay, lines that cannot be read stay as they are,
 * and nothing but blanks and semicolons changes. Formatting twice is formatting once.
 */
public final class MetricsFormatter {

  private MetricsFormatter() {}

  /** The text anew; the text itself when nothing is to be done. Keeps its kind of line breaks. */
  public static String format(String text) {
    return TextLayout.format(text);
  }
}
