package dev.sextant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.reflect.TypeToken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JsonTest {

  enum Mood {
    ON_TRACK,
    NO_DATA
  }

  record Leaf(String name, BigDecimal value) {}

  record Tree(
      LocalDate day,
      Mood mood,
      Optional<String> note,
      List<Leaf> leaves,
      Map<String, Integer> counts,
      long rows,
      boolean open) {
    Tree {
      leaves = List.copyOf(leaves);
    }
  }

  private static Tree tree() {
    return new Tree(
        LocalDate.of(2026, 11, 8),
        Mood.ON_TRACK,
        Optional.empty(),
        List.of(
            new Leaf("a < \"b\" – ü", new BigDecimal("1.20E+3")),
            new Leaf("zero", new BigDecimal("0.00")),
            new Leaf("none", null)),
        new TreeMap<>(Map.of("z", 1, "a", 2)),
        Long.MAX_VALUE,
        true);
  }

  @Test
  void writesFieldsInTheOrderOfTheRecord() {
    assertThat(Json.write(tree()))
        .isEqualTo(
            """
            {
              "day": "2026-11-08",
              "mood": "on track",
              "note": null,
              "leaves": [
                {
                  "name": "a < \\"b\\" – ü",
                  "value": 1200
                },
                {
                  "name": "zero",
                  "value": 0
                },
                {
                  "name": "none",
                  "value": null
                }
              ],
              "counts": {
                "a": 2,
                "z": 1
              },
              "rows": 9223372036854775807,
              "open": true
            }
            """);
  }

  @Test
  void sameBytesInAnyLocale() {
    Locale before = Locale.getDefault();
    String expected = Json.write(tree());
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Json.write(tree())).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void comesBackEqual() throws JsonException {
    String json = Json.write(tree());
    Tree back = Json.read(json, Tree.class);
    assertThat(Json.write(back)).isEqualTo(json);
    assertThat(back.mood()).isEqualTo(Mood.ON_TRACK);
    assertThat(back.note()).isEmpty();
    assertThat(back.leaves().get(2).value()).isNull();
  }

  @Test
  void readsListsOfRecords() throws JsonException {
    List<Leaf> leaves = Json.read("[{\"name\":\"x\",\"value\":0.25}]", new TypeToken<>() {});
    assertThat(leaves).containsExactly(new Leaf("x", new BigDecimal("0.25")));
  }

  @Test
  void aLineIsSafeInsideAScriptElement() {
    assertThat(Json.writeLine(new Leaf("</script>", BigDecimal.ONE)))
        .isEqualTo("{\"name\":\"\\u003c/script\\u003e\",\"value\":1}");
  }

  @Test
  void aSparseDocumentLeavesOutWhatIsAbsent() {
    assertThat(Json.writeSparse(new Leaf("x", null))).isEqualTo("{\n  \"name\": \"x\"\n}\n");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Json.read("{\"day\":\"2026-13-08\"}", Tree.class))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("2026-13-08")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> Json.read("{\"mood\":\"good\"}", Tree.class))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("`good` is none of [on track, no data], at $.mood");
    assertThatThrownBy(() -> Json.read("{\"day\":", Tree.class)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.read("", Tree.class))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("it is empty");
  }

  @Test
  void refusesWhatTheRecordRefuses() {
    assertThatThrownBy(() -> Json.read("{\"day\":\"2026-11-08\"}", Tree.class))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("Not a complete document");
  }

  @Test
  void refusesNumbersThatWouldExhaustMemory() {
    assertThatThrownBy(() -> Json.read("{\"name\":\"x\",\"value\":1e999999999}", Leaf.class))
        .isInstanceOf(JsonException.class);
  }
}
