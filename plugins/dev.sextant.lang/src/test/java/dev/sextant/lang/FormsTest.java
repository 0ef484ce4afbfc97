package dev.sextant.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import dev.sextant.model.element.ElementKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of forms and the grammar agree: what a form says can be read as a line. */
class FormsTest {

  private static final Map<String, String> FILLED =
      Map.ofEntries(
          Map.entry("TEXT", "\"words\""),
          Map.entry("FORMULA", "a + sum(S.b)"),
          Map.entry("CONDITION", "c = 1"),
          Map.entry("QUANTITY", "5 EUR"),
          Map.entry("NUMBER", "90"),
          Map.entry("DURATION", "2 weeks"),
          Map.entry("SPAN", "2 retail_weeks"),
          Map.entry("DATE", "2026-12-31"),
          Map.entry("PERIOD", "2026-Q4"),
          Map.entry("RULE", "activity-proxy"),
          Map.entry("UNIT", "EUR per month"),
          Map.entry("GRAIN", "day"),
          Map.entry("CADENCE", "monthly"));

  static Stream<String> facts() {
    return LineTable.facts().stream()
        .filter(f -> !f.startsWith("revised"))
        .flatMap(f -> f.kinds().stream().flatMap(kind -> lines(f).map(l -> inElement(kind, l))));
  }

  private static String inElement(ElementKind kind, String line) {
    String head = kind.keyword() + " X";
    return switch (kind) {
      case LADDER -> head + " for R { " + line + " }";
      case REVIEW, NEWSLETTER -> head + " monthly { " + line + " }";
      case COMMENT -> head + " 2026 by R \"x\" { " + line + " }";
      case EVENT -> head + " 2026 \"x\" { " + line + " }";
      case STRATEGY -> "organisation O { " + head + " { " + line + " } }";
      case STAGE -> "journey J { " + head + " { " + line + " } }";
      case LEVEL -> "ladder L for R { " + head + " { " + line + " } }";
      case SKILL -> "ladder L for R { level A { " + head + " { " + line + " } } }";
      default -> head + " { " + line + " }";
    };
  }

  @ParameterizedTest
  @MethodSource("facts")
  void factsCanBeRead(String text) {
    assertReads(text);
  }

  static Stream<String> heads() {
    return LineTable.heads().stream()
        .flatMap(FormsTest::lines)
        .map(
            line ->
                switch (line.split(" ", 2)[0]) {
                  case "allow" -> line + "\nteam T";
                  case "strategy" -> "organisation O { " + line + " }";
                  case "stage" -> "journey J { " + line + " }";
                  case "level" -> "ladder L for R { " + line + " }";
                  case "skill" -> "ladder L for R { level A { " + line + " } }";
                  case "scorecard" -> "review R monthly { " + line + " }";
                  case "row" -> "dashboard D { " + line + " }";
                  case "number", "line", "bar", "table", "tree" ->
                      "dashboard D { row { " + line + " } }";
                  default -> line;
                });
  }

  @ParameterizedTest
  @MethodSource("heads")
  void headsCanBeRead(String text) {
    assertReads(text);
  }

  static Stream<String> formulas() {
    return LineTable.formulas().stream()
        .flatMap(FormsTest::lines)
        .map(
            part -> {
              String first = part.split(" ", 2)[0];
              boolean whole =
                  List.of(
                          "percentile",
                          "approximate",
                          "discrete",
                          "median",
                          "average",
                          "conversion",
                          "conversions",
                          "waiting",
                          "entered")
                      .contains(first);
              boolean condition =
                  List.of("starts", "ends", "contains", "is", "between", "in", "not")
                          .contains(first)
                      || part.endsWith("earlier");
              return "metric m = " + (whole ? part : condition ? "v where a " + part : "v " + part);
            });
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void formulasCanBeRead(String text) {
    assertReads(text);
  }

  private static void assertReads(String text) {
    ParsedFile parsed = MetricsParser.parse("form.metrics", text);
    assertThat(parsed.syntaxProblems()).isEmpty();
    assertThat(parsed.model().declarations()).noneMatch(d -> d.element().broken());
  }

  /** The form without and with all that can be left out. */
  private static Stream<String> lines(LineForm form) {
    return Stream.of(form.shortText(), form.text().replace("[", "").replace("]", ""))
        .map(FormsTest::filled)
        .distinct();
  }

  private static String filled(String form) {
    return Stream.of(form.replaceAll(" \\| [A-Z,…]+", "").split(" "))
        .map(
            word -> {
              String name = word.replace(",…", "");
              boolean slot = Character.isUpperCase(word.charAt(0));
              String filled =
                  slot ? FILLED.getOrDefault(name, "some_" + name.toLowerCase(Locale.ROOT)) : word;
              return word.endsWith(",…") ? filled + ", " + filled : filled;
            })
        .collect(Collectors.joining(" "));
  }
}
