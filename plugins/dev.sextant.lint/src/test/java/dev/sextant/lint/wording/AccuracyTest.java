package dev.sextant.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well the words of a metric tell whether it counts activity. {@code -Dactivity.labels=FILE}
 * names another file of labelled definitions, which is measured and printed; {@code
 * -Dactivity.open=FILE} says where the first set is when it is not beside the checkout; {@code
 * -Dgolden.update=true} fits the weights anew and writes them and the page about accuracy.
 */
class AccuracyTest {

  private static final Path OPEN =
      Path.of(System.getProperty("activity.open", "../../../shared/corpora/activity-open.json"));
  private static final Path SETS = Path.of("src/test/resources/activity");
  private static final Path WEIGHTS =
      Path.of("src/main/resources/dev/sextant/lint/wording/en/weights.txt");
  private static final Path PAGE = Path.of("../../docs/ACCURACY.md");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static final List<Labelled> SECOND = Labelled.read(SETS.resolve("second-set.json"));
  private static final List<Labelled> THIRD = Labelled.read(SETS.resolve("third-set.json"));

  @Test
  void wordsTellActivityFromResults() throws IOException {
    String asked = System.getProperty("activity.labels", "");
    if (!asked.isEmpty()) {
      List<Labelled> texts = Labelled.read(Path.of(asked));
      System.out.println(AccuracyPage.figures(asked, score(texts, Weights.BUILT_IN)));
      System.out.println(AccuracyPage.details(texts, Weights.BUILT_IN));
      return;
    }
    List<Labelled> open = open();
    List<Labelled> all = Stream.of(open, SECOND, THIRD).flatMap(List::stream).toList();
    Weights weights = UPDATE ? renewed(all) : Weights.BUILT_IN;
    CrossValidation crossed = CrossValidation.of(all);
    Map<String, List<Labelled>> sets = new LinkedHashMap<>();
    sets.put("the first set", open);
    sets.put("the second set", SECOND);
    sets.put("the third set", THIRD);
    sets.put("all of them", all);
    golden(AccuracyPage.of(sets, weights, crossed));
    Score fitted = score(open, weights);
    assertThat(fitted.precision()).isGreaterThanOrEqualTo(0.92);
    assertThat(fitted.recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(crossed.score(open).precision()).isGreaterThan(fitted.precision() - 0.05);
    assertThat(crossed.score(open).recall()).isGreaterThan(fitted.recall() - 0.05);
  }

  @Test
  void otherWritersAreUnderstoodToo() {
    List<Labelled> texts = new ArrayList<>(SECOND);
    texts.addAll(THIRD);
    Score score = score(texts, Weights.BUILT_IN);
    assertThat(score.precision()).isGreaterThan(0.92);
    assertThat(score.recall()).isGreaterThan(0.9);
  }

  /** What three lists of words say of one writer must help with another. */
  @Test
  void weightsOfOneSetFitTheOther() {
    Score score = score(SECOND, Fitting.fit(THIRD));
    assertThat(score.precision()).isGreaterThan(0.85);
    assertThat(score.recall()).isGreaterThan(0.85);
  }

  private static List<Labelled> open() {
    assumeTrue(Files.exists(OPEN), "No labelled definitions at " + OPEN + "; not measured.");
    return Labelled.read(OPEN);
  }

  private static Score score(List<Labelled> texts, Weights weights) {
    return Score.of(texts, t -> Reading.of(t.text(), weights).score() > 0);
  }

  private static Weights renewed(List<Labelled> texts) throws IOException {
    Weights weights = Fitting.fit(texts);
    String lines =
        weights.byTrait().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> String.format(Locale.ROOT, "%-32s %6.2f", e.getKey(), e.getValue()))
            .filter(line -> !line.endsWith(" 0.00") && !line.endsWith("-0.00"))
            .collect(Collectors.joining("\n"));
    String text =
        """
        # How much each trait speaks for activity (above 0) or against it, as logarithms of odds.
        # Written by AccuracyTest with -Dgolden.update=true; not by hand.
        """
            + String.format(Locale.ROOT, "%-32s %6.2f%n", "bias", weights.bias())
            + lines
            + "\n";
    Files.writeString(WEIGHTS, text);
    return Weights.read(text.lines().filter(l -> !l.startsWith("#")).toList());
  }

  private static void golden(String page) {
    try {
      if (UPDATE) {
        Files.writeString(PAGE, page);
      }
      assertThat(page).isEqualTo(Files.readString(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
