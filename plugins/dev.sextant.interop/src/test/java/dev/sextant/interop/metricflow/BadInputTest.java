package dev.sextant.interop.metricflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sextant.interop.yaml.Note;
import dev.sextant.interop.yaml.YamlException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that cannot be read is one clear error with its line; what is only unknown is a note. */
class BadInputTest {

  private static Imported read(String text) {
    return MetricFlowImport.read(
        "p", new TreeMap<>(java.util.Map.of("m.yml", text)), TableSchema.NONE);
  }

  private static List<String> notes(String text) {
    return read(text).notes().stream().map(Note::toString).toList();
  }

  private static final String MODEL =
      """
      semantic_models:
        - name: visits
          model: ref('visits')
          defaults: {agg_time_dimension: day}
          dimensions:
            - {name: day, type: time, type_params: {time_granularity: day}}
          measures:
            - {name: visits, agg: COUNT, expr: "1"}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metric: [a                          | this is no YAML
          metric: !!java.io.File {a: b}       | the tag `tag:yaml.org,2002:java.io.File` is not allowed
          metric: &a [*a]                     | too much
          - a                                 | a file must hold mappings, not a list
          metric: {name: x, name: y}          | `name` stands here twice
          metric: {type: simple}              | a metric needs `name`
          metric: {name: x}                   | metric `x` needs `type`
          metric: {name: x, type: sum, type_params: {}} | `type` of metric `x` is `sum`, which is none of simple, ratio
          metric: {name: x, type: simple}     | metric `x` needs `type_params`
          metrics: {name: x}                  | `metrics` must be a list
          metric: {name: [x]}                 | `name` of a metric must be a text, not a list
          """)
  void isRefusedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("m.yml:1: ")
        .hasMessageContaining(message.strip());
  }

  @Test
  void aliasesThatGrowWithoutBoundAreRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String one = "*a" + (i - 1);
      text.append("a%d: &a%d [".formatted(i, i))
          .append(String.join(", ", java.util.Collections.nCopies(10, one)))
          .append("]\n");
    }
    assertThatThrownBy(() -> read(text.toString())).isInstanceOf(YamlException.class);
  }

  @Test
  void metricsThatAreComputedFromThemselvesAreRefused() {
    String metric = "  - {name: %s, type: derived, type_params: {expr: %s, metrics: [%s]}}\n";
    String text = "metrics:\n" + metric.formatted("a", "b", "b") + metric.formatted("b", "a", "a");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(YamlException.class)
        .hasMessage("m.yml:2: a metric is computed from itself: `a` → `b` → `a`");
  }

  @Test
  void unknownFieldsAreNoted() {
    assertThat(notes(MODEL + "    colour: red\n"))
        .containsExactlyInAnyOrder(
            "m.yml:9: `colour` of semantic model `visits` is not known",
            "m.yml:8: measure `visits` is left out: no metric uses it");
  }

  @Test
  void metricsThatCannotBeSaidAreNotedAndSoAreThoseThatNeedThem() {
    String text =
        MODEL
            + """
            metrics:
              - name: odd
                type: simple
                type_params: {measure: visits}
                filter: "regexp_like({{ Dimension('visit__page') }}, 'a.*')"
              - {name: twice, type: derived, type_params: {expr: odd * 2, metrics: [odd]}}
              - {name: lost, type: ratio, type_params: {numerator: visits, denominator: nothing}}
            """;
    assertThat(notes(text))
        .contains(
            "m.yml:10: metric `odd` is left out: the function `regexp_like` has no counterpart",
            "m.yml:14: metric `twice` is left out: it needs `odd`, which is not there",
            "m.yml:15: metric `lost` is left out: it needs `visits`, which is not there");
  }

  @Test
  void whatTheLanguageDoesNotAcceptIsLeftOutWithItsReason() {
    String text =
        MODEL
            + """
            metrics:
              - name: odd
                type: simple
                type_params: {measure: visits}
                filter: "day + 'a' > 3"
            """;
    assertThat(read(text).files().values().stream().collect(Collectors.joining()))
        .doesNotContain("metric odd");
    assertThat(notes(text)).anyMatch(n -> n.startsWith("m.yml:10: metric `odd` is left out: "));
  }
}
