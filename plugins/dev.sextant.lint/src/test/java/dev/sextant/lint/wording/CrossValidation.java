package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Judges each text by weights that were fitted to the others: ten parts, each left out once, in
 * several shuffled orders.
 */
final class CrossValidation {

  private static final int FOLDS = 10;
  private static final int ORDERS = 4;

  private CrossValidation() {}

  static Score of(List<Labelled> texts) {
    Score sum = new Score(0, 0, 0);
    for (int order = 0; order < ORDERS; order++) {
      sum = sum.plus(once(texts, order));
    }
    return sum;
  }

  private static Score once(List<Labelled> texts, int order) {
    List<Labelled> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, new Random(order));
    Map<String, Boolean> flagged = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> kept = new ArrayList<>();
      List<Labelled> left = new ArrayList<>();
      for (int i = 0; i < shuffled.size(); i++) {
        (i % FOLDS == fold ? left : kept).add(shuffled.get(i));
      }
      Weights weights = Fitting.fit(kept);
      left.forEach(t -> flagged.put(t.id(), Reading.of(t.text(), weights).score() > 0));
    }
    return Score.of(texts, t -> flagged.getOrDefault(t.id(), false));
  }
}
