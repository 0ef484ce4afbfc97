package dev.sextant.build.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as spreadsheets export it: RFC 4180 with any line break, with or without a byte-order
 * mark, with commas, semicolons or tabs, whichever the first line has most of.
 *
 * @param rows the rows that are not empty, the header among them
 */
public record CsvTable(List<Row> rows) {

  /**
   * A row.
   *
   * @param line the number of its first line, from 1
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A cell without blanks around it; empty when the row is shorter. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    private boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  public CsvTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @throws CsvException when a quote is never closed
   */
  public static CsvTable read(String text) throws CsvException {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return new CsvTable(new Reader(plain, delimiter(plain)).rows());
  }

  private static char delimiter(String text) {
    String header = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {',', ';', '\t'}) {
      best = count(header, c) > count(header, best) ? c : best;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  /** A position in the text that only moves forward. */
  private static final class Reader {
    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    Reader(String text, char delimiter) {
      this.text = text;
      this.delimiter = delimiter;
    }

    List<Row> rows() throws CsvException {
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        int start = line;
        Row row = new Row(start, cells());
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
      return rows;
    }

    private List<String> cells() throws CsvException {
      List<String> cells = new ArrayList<>();
      cells.add(cell());
      while (at < text.length() && text.charAt(at) == delimiter) {
        at++;
        cells.add(cell());
      }
      lineBreak();
      return cells;
    }

    private String cell() throws CsvException {
      int start = at;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      return start < text.length() && text.charAt(start) == '"' ? quoted(start + 1) : bare();
    }

    private String bare() {
      int start = at;
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted(int start) throws CsvException {
      int opened = line;
      StringBuilder cell = new StringBuilder();
      at = start;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"' && at < text.length() && text.charAt(at) == '"') {
          at++;
        } else if (c == '"') {
          return cell.append(bare().stripTrailing()).toString();
        } else if (c == '\n') {
          line++;
        }
        cell.append(c);
      }
      throw new CsvException("line " + opened + ": a quote is never closed");
    }

    private void lineBreak() {
      if (at < text.length()) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
      }
    }

    private boolean isEnd(char c) {
      return c == delimiter || c == '\n' || c == '\r';
    }
  }
}
