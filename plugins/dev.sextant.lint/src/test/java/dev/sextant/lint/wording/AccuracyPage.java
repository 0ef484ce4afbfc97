package dev.sextant.lint.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read about accuracy. */
final class AccuracyPage {

  private static final int SMALL = 5;

  private AccuracyPage() {}

  static String of(
      List<Labelled> texts,
      Weights weights,
      Score score,
      @Nullable Score crossValidated,
      @Nullable Score second) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # How well `activity-proxy` reads

        Written by `AccuracyTest`; `-Dactivity.labels=FILE` measures another file of the same form. %d definitions were
        labelled by hand, %d of them as activity; those that a careful reader cannot decide count as no activity. The rule
        sees only name, definition and unit here; in a model it also sees who makes the rows appear, whom the mission
        serves and what stands beside the metric.

        | | precision | recall | F1 |
        |---|---|---|---|
        """
            .formatted(texts.size(), texts.stream().filter(Labelled::isActivity).count()));
    page.append(row("weights fitted to all of them", score));
    if (crossValidated != null) {
      page.append(
          row(
              "each judged by weights fitted to the others (ten parts, four orders)",
              crossValidated));
    }
    if (second != null) {
      page.append(row("a second set of 300 by other hands, weights fitted to the first", second));
    }
    page.append(
            "\nThe words themselves are listed in `en/lexicon.txt` with the reason for each; only the ")
        .append(weights.byTrait().size())
        .append(
            " weights are fitted.\nThe lists were written with the first set in view and widened once in view of the second, which was written and\nlabelled without sight of the lists and is no part of the fit. Before that look the second set gave a precision of 0.885\nand a recall of 0.639; new texts will fare between.\n");
    page.append(byIndustry(texts, weights));
    page.append(confusions(texts, weights));
    return page.toString();
  }

  private static String row(String title, Score s) {
    return String.format(
        Locale.ROOT, "| %s | %.3f | %.3f | %.3f |%n", title, s.precision(), s.recall(), s.f1());
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
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f |%n",
                    industry,
                    own.size(),
                    s.precision(),
                    s.recall(),
                    s.f1()));
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
