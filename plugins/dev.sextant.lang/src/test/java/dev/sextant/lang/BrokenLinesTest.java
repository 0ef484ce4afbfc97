package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.goldens.Goldens;
import dev.sextant.model.check.Problem;
import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PurposeFact.Lead;
import dev.sextant.model.file.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kinds of broken line, in {@code broken-lines.txt}: under {@code # kpi} lines that stand within a
 * kpi between two definitions, under {@code # top} lines that stand between two teams. Below each
 * line is its one message, with the text that it marks in brackets. Run with {@code
 * -Dgolden.update=true} to write the messages anew; read them before you keep them.
 */
class BrokenLinesTest {

  private static final String FILE = "broken-lines.txt";

  record Case(String within, String line, String message) {
    @Override
    public String toString() {
      return line;
    }

    String text() {
      String broken = line.replace("\\n", "\n");
      return within.equals("top")
          ? "team Before {\n  lead A\n}\n" + broken + "\nteam After {\n  lead B\n}\n"
          : within
              + " Before {\n  definition \"one\"\n  "
              + broken
              + "\n  definition \"two\"\n}\nteam After {\n  lead B\n}\n";
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String within = "";
    List<String> lines = read().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("# ")) {
        within = lines.get(i).substring(2);
      } else if (!lines.get(i).startsWith("    > ")) {
        boolean known = i + 1 < lines.size() && lines.get(i + 1).startsWith("    > ");
        cases.add(new Case(within, lines.get(i), known ? lines.get(i + 1).substring(6) : ""));
      }
    }
    return cases;
  }

  @Test
  void areAtLeastSixty() {
    if (Goldens.areRenewed()) {
      update();
    }
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void giveOneMessageAndLoseNothingElse(Case broken) {
    ParsedFile parsed = MetricsParser.parse("broken.metrics", broken.text());
    assertThat(messages(broken, parsed)).containsExactly(broken.message());
    List<Element> elements = parsed.model().declarations().stream().map(d -> d.element()).toList();
    assertThat(elements.getLast().fact(Lead.class)).isPresent();
    if (broken.within().equals("top")) {
      assertThat(elements.getFirst().fact(Lead.class)).isPresent();
    } else {
      assertThat(elements.getFirst().facts(Definition.class).map(Definition::text))
          .contains("one")
          .matches(texts -> broken.line().startsWith("/*") || texts.contains("two"));
    }
  }

  private static List<String> messages(Case broken, ParsedFile parsed) {
    return parsed.syntaxProblems().stream().map(p -> message(broken, p)).toList();
  }

  private static String message(Case broken, Problem problem) {
    String marked = broken.text().substring(problem.span().start(), problem.span().end());
    String fix =
        problem.fixes().isEmpty()
            ? ""
            : " -> " + problem.fixes().getFirst().edits().getFirst().text();
    return "[" + marked.replace("\n", "\\n") + "] " + problem.message() + fix;
  }

  private static void update() {
    StringBuilder text = new StringBuilder();
    String within = "";
    for (Case broken : cases()) {
      if (!broken.within().equals(within)) {
        within = broken.within();
        text.append("# ").append(within).append('\n');
      }
      String found =
          messages(broken, MetricsParser.parse("broken.metrics", broken.text())).stream()
              .collect(Collectors.joining("\n    > "));
      text.append(broken.line()).append("\n    > ").append(found).append('\n');
    }
    try {
      Files.writeString(Path.of("src/test/resources/dev/sextant/lang", FILE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() {
    try (InputStream in = BrokenLinesTest.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
