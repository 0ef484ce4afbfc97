package dev.sextant.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small file of comma-separated values, as people keep it by hand.
 *
 * @param shown its path as the model writes it
 */
record CsvFile(String shown, List<String> header, List<Row> rows) {

  private static final long LARGEST = 10_000_000;

  CsvFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** A line of values. */
  record Row(String shown, int line, List<String> header, List<String> cells) {
    Row {
      header = List.copyOf(header);
      cells = List.copyOf(cells);
    }

    String get(String column) {
      int index = header.indexOf(column);
      return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    RunException wrong(String what) {
      return new RunException("%s, line %d: %s.".formatted(shown, line, what));
    }
  }

  void require(String column) {
    if (!header.contains(column)) {
      throw new RunException("`%s` has no column `%s`.".formatted(shown, column));
    }
  }

  static CsvFile read(Path path, String shown) {
    try {
      if (Files.size(path) > LARGEST) {
        throw new RunException("`%s` is too large for values kept by hand.".formatted(shown));
      }
      return parse(Files.readString(path), shown);
    } catch (CharacterCodingException e) {
      throw new RunException("`%s` is not UTF-8.".formatted(shown), e);
    } catch (IOException e) {
      throw new RunException("`%s` cannot be read.".formatted(shown), e);
    }
  }

  private static CsvFile parse(String text, String shown) {
    List<Row> rows = new ArrayList<>();
    List<String> header = List.of();
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (header.isEmpty()) {
        header = cells.stream().map(String::strip).toList();
      } else {
        Row row = new Row(shown, i + 1, header, cells);
        if (cells.size() > header.size()) {
          throw row.wrong(
              "there are %d values for %d columns".formatted(cells.size(), header.size()));
        }
        rows.add(row);
      }
    }
    return new CsvFile(shown, header, rows);
  }

  /** Values may stand in quotes, and a quote in them is doubled; they end with the line. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
