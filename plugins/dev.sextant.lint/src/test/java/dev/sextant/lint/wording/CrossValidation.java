package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Judges each text by weights that were fitted to the others: ten parts, each left out once, in
 * several shuffled orders.
 */
final class CrossValidation {

  private static final int FOLDS = 10;
  private static final int ORDERS = 4;

  /** What is flagged in each order. */
  private final List<Set<Labelled>> flagged = new ArrayList<>();

  private CrossValidation() {}

  static CrossValidation of(List<Labelled> texts) {
    CrossValidation validation = new CrossValidation();
    for (int order = 0; order < ORDERS; order++) {
      validation.flagged.add(flagged(texts, order));
    }
    return validation;
  }

  /** How well some of the texts are judged, over all orders. */
  Score score(List<Labelled> texts) {
    return flagged.stream()
        .map(f -> Score.of(texts, f::contains))
        .reduce(new Score(0, 0, 0), Score::plus);
  }

  private static Set<Labelled> flagged(List<Labelled> texts, int order) {
    List<Labelled> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(order));
    Set<Labelled> flagged = new HashSet<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> kept = new ArrayList<>();
      List<Labelled> left = new ArrayList<>();
      for (int i = 0; i < shuffled.size(); i++) {
        (i % FOLDS == fold ? left : kept).add(shuffled.get(i));
      }
      Weights weights = Fitting.fit(kept);
      left.stream().filter(t -> Reading.of(t.text(), weights).score() > 0).forEach(flagged::add);
    }
    return flagged;
  }
}
