package dev.sextant.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        .contains("name.per.staff: per clerk, output for each head can be raised by hurrying");
    assertThat(traits("Calls by staff", ""))
        .contains("by.staff: staff, own people control what they do");
  }

  @Test
  void aNameThatBeginsWithPercentTicksOff() {
    assertThat(traits("% of doors", "")).contains("name.share: %, a share of a list is ticked off");
    assertThat(traits("Doors in %", "")).noneMatch(t -> t.startsWith("name.share"));
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

  private static List<String> senses(Lexicon lexicon, String text) {
    return lexicon.tokens(Words.of(text)).stream()
        .flatMap(
            t ->
                t.senses().stream()
                    .map(s -> t.at() + " " + t.text() + ": " + s.concept() + " " + s.form()))
        .toList();
  }

  @Test
  void aLexiconKnowsTheFormsOfWords() {
    Lexicon lexicon =
        new Lexicon(
            List.of(
                "not read = x",
                "[do verb]",
                "hold/held, ship, carry/carried out, rate = why",
                "[harm noun]",
                "fault, policy = bad",
                "[later word]",
                "still = ends"));
    assertThat(senses(lexicon, "Faults held; holding fault, still"))
        .containsExactly(
            "0 faults: HARM NOUN",
            "1 held: DO DONE",
            "2 holding: DO DOING",
            "3 fault: HARM NOUN",
            "4 still: LATER WORD");
    assertThat(senses(lexicon, "shipped ships shipment, policies, carried out carried rated"))
        .containsExactly(
            "0 shipped: DO DONE",
            "1 ships: DO PLAIN",
            "2 shipment: DO NOUN",
            "3 policies: HARM NOUN",
            "4 carried out: DO DONE",
            "7 rated: DO DONE");
    assertThat(senses(lexicon, "faulty, stilly")).isEmpty();
  }

  @Test
  void theLongestPhraseCounts() {
    Lexicon lexicon =
        new Lexicon(List.of("[case noun]", "call = x", "[demand word]", "calls for service = y"));
    assertThat(senses(lexicon, "Calls for service"))
        .containsExactly("0 calls for service: DEMAND WORD");
    assertThat(senses(lexicon, "Calls for help")).containsExactly("0 calls: CASE NOUN");
  }

  @Test
  void severalOfAnAbbreviationAreKnownToo() {
    Lexicon lexicon = new Lexicon(List.of("[output noun]", "pr, nda = x"));
    assertThat(senses(lexicon, "PRs and NDAs"))
        .containsExactly("0 prs: OUTPUT NOUN", "2 ndas: OUTPUT NOUN");
  }

  @Test
  void whatStrangersPasteIsRead() {
    assertThat(Words.of("a" + "-b".repeat(50_000)).size()).isEqualTo(1);
    assertThat(Words.of("Calls/day: 3.2s → 1:1, ‰ ☎️ x- -y").words())
        .containsExactly("calls", "/", "day", "3.2s", "→", "1:1", "x", "y");
    MetricText text = new MetricText("x".repeat(5000), "long ".repeat(20_000), "(".repeat(300));
    assertThat(Reading.of(text).probability()).isBetween(0.0, 1.0);
  }

  @Test
  void wordsThatNobodyListedAreReadByTheirShape() {
    Lexicon lexicon = new Lexicon(List.of("[do verb]", "install, treat, check, refuse = x"));
    assertThat(senses(lexicon, "Installations treatment, refusal"))
        .containsExactly("0 installations: DO NOUN", "1 treatment: DO NOUN", "2 refusal: DO NOUN");
    assertThat(senses(lexicon, "re-checked, non-checked"))
        .containsExactly("0 re-checked: DO DONE", "1 non-checked: SUFFER DONE");
    assertThat(senses(lexicon, "misrouted unread"))
        .containsExactly("0 misrouted: SUFFER DONE", "1 unread: SUFFER DONE");
    assertThat(senses(lexicon, "station, element, united")).isEmpty();
  }

  private static Clause clause(String text) {
    return Clause.of(Lexicon.ENGLISH.tokens(Words.of(text)));
  }

  private static String text(@Nullable Token token) {
    return token == null ? "" : token.text();
  }

  @Test
  void aPhraseHasParts() {
    Clause clause = clause("Share of customer tickets closed by agents within 2 days per week");
    assertThat(text(clause.head())).isEqualTo("tickets");
    assertThat(text(clause.deed())).isEqualTo("closed");
    assertThat(clause.before()).extracting(Token::text).containsExactly("customer");
    assertThat(clause.agents()).extracting(Token::text).containsExactly("agents");
    assertThat(clause.each()).extracting(Token::text).containsExactly("week");
    assertThat(clause.measures()).containsKey(Grammar.Part.SHARE);
    assertThat(clause.limited()).isTrue();
    assertThat(clause.relative()).isFalse();
  }

  @Test
  void aDeedBeforeAThingOnlyDescribesIt() {
    assertThat(text(clause("Closed tickets reopened").deed())).isEqualTo("reopened");
    assertThat(clause("Completed audits").deed()).isNull();
    assertThat(text(clause("Completed audits").head())).isEqualTo("audits");
    assertThat(text(clause("Completed").deed())).isEqualTo("completed");
    assertThat(clause("Completed").head()).isNull();
  }

  @Test
  void aDemandNamesItsDeedFirst() {
    Clause clause = clause("Hold 10 meetings");
    assertThat(text(clause.deed())).isEqualTo("hold");
    assertThat(text(clause.head())).isEqualTo("meetings");
    assertThat(text(clause("Reduce downtime").deed())).isEqualTo("reduce");
  }

  @Test
  void whoSaysWhatBecameOfIt() {
    Clause clause = clause("Number of people who found a job");
    assertThat(text(clause.head())).isEqualTo("people");
    assertThat(text(clause.deed())).isEqualTo("found a job");
    assertThat(clause.relative()).isTrue();
    assertThat(clause.measures()).containsKey(Grammar.Part.COUNT);
  }

  @Test
  void whatWorkIsAboutIsNoResult() {
    assertThat(clause("Training sessions on fraud held").topic())
        .extracting(Token::text)
        .containsExactly("fraud");
    assertThat(clause("Savings on fraud").topic()).isEmpty();
    assertThat(traits("Children screened for malnutrition", "")).noneMatch(t -> t.contains("harm"));
  }

  @Test
  void whatIsDoneToPeopleIsDoneForThem() {
    assertThat(traits("Patients examined", "")).noneMatch(t -> t.contains("beneficiary"));
    assertThat(traits("Patients who were examined", "")).noneMatch(t -> t.contains("beneficiary"));
    assertThat(traits("Patients who left", "")).anyMatch(t -> t.contains("beneficiary"));
    assertThat(clause("Patients who were examined").relative()).isFalse();
  }

  @Test
  void aTimeInThePastIsNoLimit() {
    assertThat(clause("Plans updated in the last 90 days").limited()).isFalse();
    assertThat(clause("Plans updated in 90 days").limited()).isTrue();
  }

  @Test
  void aDescriptionBeforeTheThingIsNotTheDeed() {
    assertThat(text(clause("Required annual inspections conducted").deed())).isEqualTo("conducted");
  }

  @Test
  void theFirstPhraseThatSaysSomethingIsTheMainOne() {
    assertThat(text(Phrases.of("XY-1: calls made (monthly)").main().head())).isEqualTo("calls");
    assertThat(Phrases.of("").tokens()).isEmpty();
    assertThat(Phrases.of("").main().head()).isNull();
  }
}
