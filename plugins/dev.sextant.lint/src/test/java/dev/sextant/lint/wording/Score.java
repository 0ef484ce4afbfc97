package dev.sextant.lint.wording;

import java.util.List;
import java.util.function.Predicate;

/** How well activity is recognised: true and false alarms, and what was missed. */
record Score(int hits, int alarms, int missed) {

  static Score of(List<Labelled> texts, Predicate<Labelled> flagged) {
    int hits = 0;
    int alarms = 0;
    int missed = 0;
    for (Labelled text : texts) {
      boolean said = flagged.test(text);
      hits += said && text.isActivity() ? 1 : 0;
      alarms += said && !text.isActivity() ? 1 : 0;
      missed += !said && text.isActivity() ? 1 : 0;
    }
    return new Score(hits, alarms, missed);
  }

  Score plus(Score other) {
    return new Score(hits + other.hits, alarms + other.alarms, missed + other.missed);
  }

  /** Of what is flagged, the share that is activity. */
  double precision() {
    return hits + alarms == 0 ? 1 : (double) hits / (hits + alarms);
  }

  /** Of what is activity, the share that is flagged. */
  double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
