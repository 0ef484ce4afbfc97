package dev.sextant.lint.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people read about accuracy. */
final class AccuracyPage {

  /** What was measured elsewhere is stated by hand, with its date. */
  private static final Path ELSEWHERE = Path.of("src/test/resources/activity/elsewhere.md");

  private static final int SMALL = 8;

  private AccuracyPage() {}

  static String of(Map<String, List<Labelled>> sets, Weights weights, CrossValidation crossed)
      throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # How well `activity-proxy` reads

        Written by `AccuracyTest`; `-Dactivity.labels=FILE` measures another file of the same form. The rule sees only name,
        definition and unit here; in a model it also sees who makes the rows appear, whom the mission serves and what stands
        beside the metric. Definitions were labelled by hand; those that a careful reader cannot decide count as no activity.

        ## On texts that it was fitted to

        The words are listed in `en/lexicon.txt` with the reason for each; only the %d weights in `en/weights.txt` are
        fitted. The lists were written with these texts in view, so these figures flatter. *Cross-validated* means that each
        text is judged by weights that were fitted to the others (ten parts, four orders).

        New texts hold words that nobody listed. So weights are fitted to each text as it is and to the same text read by lists
        that forget a quarter of their words, and activity counts as much as it has in the first set, about a third.

        | | definitions | of them activity | precision | recall | F1 | cross-validated: precision | recall | F1 |
        |---|---|---|---|---|---|---|---|---|
        """
            .formatted(weights.byTrait().size()));
    sets.forEach(
        (title, texts) ->
            page.append(
                "| %s | %d | %d | %s | %s |%n"
                    .formatted(
                        title,
                        texts.size(),
                        texts.stream().filter(Labelled::isActivity).count(),
                        cells(Score.of(texts, t -> flagged(t, weights))),
                        cells(crossed.score(texts)))));
    page.append(
        """

        The first set was given; the second was written and labelled without sight of the lists, which were widened once in
        view of it; the third was written while they were widened again, to fill classes of texts that they read badly.
        Its later parts were read once before the lists and the grammar were widened in view of them; see below.

        """);
    page.append(Files.readString(ELSEWHERE));
    List<Labelled> first = sets.values().iterator().next();
    page.append("\nThe rest of this page is about the first set.\n")
        .append(details(first, weights));
    return page.toString();
  }

  static String figures(String title, Score s) {
    return "| | precision | recall | F1 |\n|---|---|---|---|\n| %s | %s |\n"
        .formatted(title, cells(s));
  }

  /** By industry, and where it is wrong. */
  static String details(List<Labelled> texts, Weights weights) {
    return byIndustry(texts, weights) + confusions(texts, weights);
  }

  private static String cells(Score s) {
    return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", s.precision(), s.recall(), s.f1());
  }

  private static boolean flagged(Labelled text, Weights weights) {
    return Reading.of(text.text(), weights).score() > 0;
  }

  private static String byIndustry(List<Labelled> texts, Weights weights) {
    Map<String, List<Labelled>> byIndustry =
        texts.stream()
            .collect(Collectors.groupingBy(Labelled::industry, TreeMap::new, Collectors.toList()));
    StringBuilder table =
        new StringBuilder(
            "\n## By industry\n\nThose with at least %d definitions.\n\n| industry | definitions | precision | recall | F1 |\n|---|---|---|---|---|\n"
                .formatted(SMALL));
    byIndustry.forEach(
        (industry, own) -> {
          if (own.size() >= SMALL) {
            Score s = Score.of(own, t -> flagged(t, weights));
            table.append("| %s | %d | %s |%n".formatted(industry, own.size(), cells(s)));
          }
        });
    return table.toString();
  }

  private static String confusions(List<Labelled> texts, Weights weights) {
    StringBuilder list =
        new StringBuilder(
            "\n## Where it is wrong\n\n| | label | name | score |\n|---|---|---|---|\n");
    for (Labelled text : texts) {
      double score = Reading.of(text.text(), weights).score();
      if (score > 0 != text.isActivity()) {
        list.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f |%n",
                text.id(),
                text.label().toLowerCase(Locale.ROOT),
                text.name().replace("|", "\\|"),
                score));
      }
    }
    return list.toString();
  }
}
