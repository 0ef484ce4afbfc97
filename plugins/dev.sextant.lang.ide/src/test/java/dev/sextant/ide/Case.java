package dev.sextant.ide;

import dev.sextant.build.settings.Configuration;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.text.Span;
import dev.sextant.model.workspace.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A case of a {@code .cases} file: some files with a caret {@code <|>} and spans in {@code [[ ]]},
 * and what is expected.
 *
 * <pre>
 * == what is tried
 * -- file a.metrics
 * role He&lt;|>ad
 * -- offers: Head
 * </pre>
 *
 * @param name what is tried
 * @param files texts by path, without marks
 * @param caretPath the file with the caret
 * @param caret where the caret is
 * @param marked the marked spans, by file and place
 * @param expected lines behind {@code -- key: value}, or texts behind {@code -- after path}
 */
record Case(
    String name,
    Map<String, String> files,
    String caretPath,
    int caret,
    List<Location> marked,
    Map<String, String> expected) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static List<Case> of(String resource) {
    try (InputStream in = Case.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== ", -1)).skip(1).map(Case::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case read(String text) {
    String[] parts = text.split("(?m)^-- ", -1);
    Map<String, String> files = new TreeMap<>();
    Map<String, String> expected = new LinkedHashMap<>();
    List<Location> marked = new ArrayList<>();
    String caretPath = "";
    int caret = -1;
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String head = part.lines().findFirst().orElseThrow();
      String body = part.substring(part.indexOf('\n') + 1).stripTrailing() + "\n";
      if (head.startsWith("file ")) {
        Marks marks = Marks.of(body);
        files.put(head.substring(5), marks.text());
        marks.spans().forEach(s -> marked.add(new Location(head.substring(5), s)));
        caretPath = marks.caret() < 0 ? caretPath : head.substring(5);
        caret = marks.caret() < 0 ? caret : marks.caret();
      } else if (head.startsWith("after ")) {
        expected.put(head, body);
      } else {
        String[] sides = head.split(":", 2);
        expected.put(sides[0], sides[1].strip());
      }
    }
    marked.sort(null);
    return new Case(parts[0].strip(), files, caretPath, caret, marked, expected);
  }

  /** A text without its marks. */
  private record Marks(String text, int caret, List<Span> spans) {

    static Marks of(String marked) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int caret = -1;
      int open = -1;
      for (int i = 0; i < marked.length(); i++) {
        if (marked.startsWith("<|>", i)) {
          caret = text.length();
          i += 2;
        } else if (marked.startsWith("[[", i)) {
          open = text.length();
          i++;
        } else if (marked.startsWith("]]", i)) {
          spans.add(new Span(open, text.length()));
          i++;
        } else {
          text.append(marked.charAt(i));
        }
      }
      return new Marks(text.toString(), caret, spans);
    }
  }

  Snapshot snapshot() {
    Snapshot closed = Snapshot.of(Configuration.DEFAULT, files);
    return caret < 0 ? closed : closed.withOpen(caretPath, files.get(caretPath));
  }

  LanguageService service() {
    return new LanguageService(snapshot(), TODAY);
  }

  List<String> list(String key) {
    String value = expected.getOrDefault(key, "");
    return value.isEmpty() ? List.of() : List.of(value.split(", ", -1));
  }

  @Override
  public String toString() {
    return name;
  }
}
