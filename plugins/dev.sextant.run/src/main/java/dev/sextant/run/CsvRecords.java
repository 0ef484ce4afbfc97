package dev.sextant.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a text file one by one, with the lines where an editor shows them. A value
 * in quotes may hold separators and line ends; blank lines are no records.
 */
final class CsvRecords implements AutoCloseable {

  private final BufferedReader text;
  private final char separator;
  private int line = 1;

  /**
   * A record.
   *
   * @param line where it begins, from 1
   */
  record Entry(int line, List<String> fields) {
    Entry {
      fields = List.copyOf(fields);
    }
  }

  CsvRecords(Path file, Charset charset, char separator) throws IOException {
    this.text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    this.separator = separator;
  }

  /** The next record, or null at the end. */
  @Nullable Entry next() throws IOException {
    int start = line;
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean closed = false;
    for (int c = text.read(); c >= 0; c = text.read()) {
      line += c == '\n' ? 1 : 0;
      if (c == '"' && (quoted || closed || field.isEmpty())) {
        if (closed) {
          field.append('"');
        }
        closed = quoted;
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        fields.add(field.toString());
        field.setLength(0);
        closed = false;
      } else if (!quoted && c == '\n') {
        if (!fields.isEmpty() || !field.isEmpty()) {
          fields.add(field.toString());
          return new Entry(start, fields);
        }
        start = line;
      } else if (quoted || (c != '\r' && c != '\uFEFF')) {
        field.append((char) c);
      }
    }
    if (fields.isEmpty() && field.isEmpty()) {
      return null;
    }
    fields.add(field.toString());
    return new Entry(start, fields);
  }

  /** The next records, at most so many. */
  List<Entry> next(int most) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Entry e = next(); e != null; e = entries.size() < most ? next() : null) {
      entries.add(e);
    }
    return entries;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
