package dev.sextant.lint.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well the words of a metric tell whether it counts activity. {@code -Dactivity.labels=FILE}
 * names another file of labelled definitions; {@code -Dgolden.update=true} fits the weights anew
 * and writes them and the page about accuracy.
 */
class AccuracyTest {

  private static final Path OPEN = Path.of("../../../shared/corpora/activity-open.json");
  private static final Path SECOND = Path.of("src/test/resources/activity/second-set.json");
  private static final Path WEIGHTS =
      Path.of("src/main/resources/dev/sextant/lint/wording/en/weights.txt");
  private static final Path PAGE = Path.of("../../docs/ACCURACY.md");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private static Path labels() {
    String asked = System.getProperty("activity.labels", "");
    return asked.isEmpty() ? OPEN : Path.of(asked);
  }

  @Test
  void wordsTellActivityFromResults() {
    Path file = labels();
    assumeTrue(Files.exists(file), "No labelled definitions at " + file + "; not measured.");
    List<Labelled> texts = Labelled.read(file);
    boolean open = file.equals(OPEN);
    Weights weights = open && UPDATE ? renewed(texts) : Weights.BUILT_IN;
    Score score = Score.of(texts, t -> Reading.of(t.text(), weights).score() > 0);
    String page =
        AccuracyPage.of(
            texts,
            weights,
            score,
            open ? CrossValidation.of(texts) : null,
            open ? second(weights) : null);
    if (!open) {
      System.out.println(page);
      return;
    }
    golden(page);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.92);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.90);
  }

  private static Score second(Weights weights) {
    List<Labelled> texts = Labelled.read(SECOND);
    return Score.of(texts, t -> Reading.of(t.text(), weights).score() > 0);
  }

  /** Texts that no weight was fitted to. */
  @Test
  void otherWritersAreUnderstoodToo() {
    Score score = second(Weights.BUILT_IN);
    assertThat(score.precision()).isGreaterThan(0.9);
    assertThat(score.recall()).isGreaterThan(0.85);
  }

  @Test
  void crossValidatedFiguresAreNear() {
    assumeTrue(Files.exists(OPEN), "No labelled definitions at " + OPEN + "; not measured.");
    List<Labelled> texts = Labelled.read(OPEN);
    Score fitted = Score.of(texts, t -> Reading.of(t.text()).score() > 0);
    Score crossed = CrossValidation.of(texts);
    assertThat(crossed.precision()).isGreaterThan(fitted.precision() - 0.05);
    assertThat(crossed.recall()).isGreaterThan(fitted.recall() - 0.05);
  }

  private static Weights renewed(List<Labelled> texts) {
    Weights weights = Fitting.fit(texts);
    String lines =
        weights.byTrait().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> String.format(Locale.ROOT, "%-26s %6.2f", e.getKey(), e.getValue()))
            .collect(Collectors.joining("\n"));
    String text =
        """
        # How much each trait speaks for activity (above 0) or against it, as logarithms of odds.
        # Written by AccuracyTest with -Dgolden.update=true; not by hand.
        """
            + String.format(Locale.ROOT, "%-26s %6.2f%n", "bias", weights.bias())
            + lines
            + "\n";
    write(WEIGHTS, text);
    return Weights.read(text.lines().filter(l -> !l.isEmpty() && !l.startsWith("#")).toList());
  }

  private static void golden(String page) {
    if (UPDATE) {
      write(PAGE, page);
    }
    try {
      assertThat(page).isEqualTo(Files.readString(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
