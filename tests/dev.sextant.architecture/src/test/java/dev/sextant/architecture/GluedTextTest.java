package dev.sextant.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Invariant 3: no SQL, HTML or JSON is made by gluing strings. What such text cannot do without is
 * looked for in literals.
 */
class GluedTextTest {

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

  /** A kind of text and the bundles that may write it. */
  enum Text {
    SQL(
        "\\b(SELECT|INSERT INTO|CREATE (TABLE|VIEW)|GROUP BY|ORDER BY|UNION ALL)\\b",
        Set.of("sql", "run")),
    HTML(
        "</(a|b|div|p|span|table|td|tr|li|ul|h[1-6]|body|html|section|svg|script)>",
        Set.of("site")),
    JSON("\\\\\"[A-Za-z]+\\\\\"\\s*:", Set.of("json"));

    private final Pattern tell;
    private final Set<String> writers;

    Text(String tell, Set<String> writers) {
      this.tell = Pattern.compile(tell);
      this.writers = writers;
    }

    boolean isIn(String source) {
      Matcher literal = LITERAL.matcher(COMMENT.matcher(source).replaceAll(""));
      return literal.results().anyMatch(found -> tell.matcher(found.group()).find());
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyItsWriterHoldsIt(Text text) throws IOException {
    List<Path> sources = Repository.sources();
    assertThat(sources).hasSizeGreaterThan(50);
    List<String> glued = new ArrayList<>();
    for (Path source : sources) {
      if (!text.writers.contains(Repository.bundle(source))
          && text.isIn(Files.readString(source))) {
        glued.add(Repository.ROOT.relativize(source).toString());
      }
    }
    assertThat(glued).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SQL  | return \"SELECT \" + column;",
        "HTML | return \"<p>\" + text + \"</p>\";",
        "JSON | return \"{\\\"name\\\": \" + name;"
      })
  void gluedTextIsSeen(Text text, String source) {
    assertThat(text.isIn(source)).isTrue();
  }

  @Test
  void commentsAreNotLiterals() {
    assertThat(Text.SQL.isIn("/** Writes \"SELECT\". */\n  // \"SELECT\"")).isFalse();
  }
}
