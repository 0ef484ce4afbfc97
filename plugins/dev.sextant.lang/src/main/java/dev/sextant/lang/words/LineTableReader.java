package dev.sextant.lang.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code lines.txt}, which describes its notation at its top. */
final class LineTableReader {

  private static final Pattern BLANK = Pattern.compile(" ");

  private LineTableReader() {}

  static List<LineForm> read() {
    try (InputStream in = LineTableReader.class.getResourceAsStream("lines.txt");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return read(reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LineForm> read(List<String> text) {
    List<LineForm> forms = new ArrayList<>();
    Set<String> in = Set.of();
    for (String line : text) {
      if (line.startsWith(" ")) {
        forms.add(form(line, in));
      } else {
        in = new LinkedHashSet<>(words(line));
      }
    }
    return List.copyOf(forms);
  }

  private static LineForm form(String line, Set<String> in) {
    int says = line.indexOf(" -- ");
    String written = line.substring(0, says).strip();
    boolean body = written.endsWith(" {");
    String words = body ? written.substring(0, written.length() - 2) : written;
    return new LineForm(words(words), in, body, line.substring(says + 4).strip());
  }

  private static List<String> words(String text) {
    return BLANK.splitAsStream(text.strip()).toList();
  }
}
