package dev.sextant.build.csv;

import java.util.List;

/**
 * Writes tables as RFC 4180 says, with line feeds. A text that a spreadsheet would run as a formula
 * gets a single quote in front; numbers are left as they are.
 */
public final class Csv {

  private final StringBuilder out = new StringBuilder();

  /** Adds a row of texts, which are made harmless for spreadsheets. */
  public Csv texts(List<String> cells) {
    return row(cells.stream().map(Csv::harmless).toList());
  }

  /** Adds a row of cells; those that came from people went through {@link #harmless}. */
  public Csv row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    // A line that is empty would be read as no row at all.
    out.append(cells.size() == 1 && cells.getFirst().isEmpty() ? "\"\"\n" : "\n");
    return this;
  }

  /** The text, with a single quote in front when a spreadsheet would take it for a formula. */
  public static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    boolean blanks = !cell.equals(cell.strip());
    return plain && !blanks ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** All rows so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
