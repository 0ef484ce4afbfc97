package dev.sextant.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is read out of the texts of the second set, each trait with its strength and the words that
 * show it, in {@code readings.txt}. A changed word of the lexicon shows there what else it changes.
 * {@code -Dgolden.update=true} writes what is found; then read the difference.
 */
class ReadingsTest {

  private static final Path TEXTS = Path.of("src/test/resources/activity/second-set.json");
  private static final Path READINGS = Path.of("src/test/resources/activity/readings.txt");

  @Test
  void readsTheSameOutOfEachText() throws IOException {
    String read =
        Labelled.read(TEXTS).stream().map(ReadingsTest::reading).collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(READINGS, read);
    }
    assertThat(read).isEqualTo(Files.readString(READINGS));
  }

  private static String reading(Labelled given) {
    String traits =
        Traits.of(given.text()).stream()
            .map(t -> "  %s %s “%s”%n".formatted(t.name(), t.strength(), t.sign()))
            .collect(Collectors.joining());
    return "%s (%s)%n%s".formatted(given.name(), given.unit(), traits);
  }

  @Test
  void theScoreIsTheSumOfTheEvidence() {
    Weights weights = Weights.read(List.of("bias -1.5", "name.work 2", "name.ends-in-done  0.25"));
    assertThat(weights.bias()).isEqualTo(-1.5);
    assertThat(weights.byTrait()).isEqualTo(Map.of("name.work", 2.0, "name.ends-in-done", 0.25));
    assertThat(weights.of(new Trait("name.work", 2, "", ""))).isEqualTo(4.0);
    assertThat(weights.of(new Trait("name.else", 2, "", ""))).isZero();
    Reading reading = Reading.of(new MetricText("Calls made", "", ""), weights);
    double evidence = reading.evidence().stream().mapToDouble(Reading.Evidence::weight).sum();
    assertThat(reading.score()).isEqualTo(evidence - 1.5);
    assertThat(reading.probability()).isBetween(0.0, 1.0);
    assertThat(new Reading(0, List.of()).probability()).isEqualTo(0.5);
    assertThat(new Reading(2, List.of()).probability()).isGreaterThan(0.8);
  }

  @Test
  void withoutABiasNothingIsAssumed() {
    assertThat(Weights.read(List.of("name.work 2")).bias()).isZero();
  }

  @Test
  void theWeightiestEvidenceComesFirst() {
    List<Double> weights =
        Reading.of(new MetricText("Training hours per employee", "Hours booked", "h"))
            .evidence()
            .stream()
            .map(e -> Math.abs(e.weight()))
            .toList();
    assertThat(weights).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theMainWordIsTheLastOne() {
    assertThat(Speaks.endsIn("Customer complaints", Concept.HARM)).isTrue();
    assertThat(Speaks.endsIn("Complaints handling", Concept.HARM)).isFalse();
    assertThat(Speaks.endsIn("", Concept.HARM)).isFalse();
  }

  private static List<String> traits(String name, String unit) {
    return Traits.of(new MetricText(name, "", unit)).stream()
        .map(t -> t.name() + ": " + t.sign() + ", " + t.why())
        .toList();
  }

  @Test
  void whoDoesTheWorkIsNamedWithPerOrBy() {
    assertThat(traits("Calls per clerk", ""))
        .contains("name.per-head: per clerk, output for each head can be raised by hurrying");
    assertThat(traits("Calls by staff", ""))
        .contains("name.by-staff: by staff, the team's own people do it");
  }

  @Test
  void aNameThatBeginsWithPercentTicksOff() {
    assertThat(traits("% of doors", ""))
        .contains("name.percent-of: %, a share of a list is ticked off");
    assertThat(traits("Doors in %", "")).noneMatch(t -> t.startsWith("name.percent-of"));
  }

  @Test
  void aMetricWithoutANameHasOnlyAUnit() {
    assertThat(traits("", "h")).containsExactly("unit.time: h, it is a time");
  }

  @Test
  void whatIsOnlyHopedForIsLeftOut() {
    Intent intent = new Intent(List.of("^we want = hopes"));
    assertThat(intent.leftOut("Calls made. We want happy guests.")).isEqualTo("Calls made.");
    assertThat(intent.leftOut("We want happy guests.")).isEqualTo("We want happy guests.");
  }

  @Test
  void aLexiconFindsPhrasesByStemAndWordsAsTheyAre() {
    Lexicon lexicon =
        new Lexicon(
            List.of(
                "not read = x", "[work]", "call back, \"made\" = why", "[harm]", "fault = bad"));
    Map<Concept, List<Lexicon.Hit>> found =
        lexicon.find(Words.of("Faults called back, made; making calls back; made"));
    assertThat(found.keySet()).containsExactly(Concept.WORK, Concept.HARM);
    assertThat(found.get(Concept.WORK))
        .extracting(h -> h.at() + " " + h.text() + " " + h.entry().why())
        .containsExactly("1 called back why", "3 made why");
    assertThat(lexicon.isOne(Words.of("faults made"), 0, java.util.Set.of(Concept.HARM))).isTrue();
    assertThat(lexicon.isOne(Words.of("faults made"), 1, java.util.Set.of(Concept.HARM))).isFalse();
    assertThat(lexicon.isOne(Words.of("call back"), 0, java.util.Set.of(Concept.WORK))).isFalse();
  }
}
