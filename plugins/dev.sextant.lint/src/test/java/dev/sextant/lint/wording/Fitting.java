package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits weights to labelled texts: logistic regression with a penalty on large weights, by plain
 * gradient descent, so that the same texts always give the same weights.
 */
final class Fitting {

  private static final double PENALTY = 2.5;
  private static final int STEPS = 1000;

  private Fitting() {}

  static Weights fit(List<Labelled> texts) {
    List<Map<String, Integer>> rows = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    for (Labelled text : texts) {
      Map<String, Integer> row = new TreeMap<>();
      Traits.of(text.text()).forEach(t -> row.merge(t.name(), t.strength(), Math::max));
      names.addAll(row.keySet());
      rows.add(row);
    }
    List<String> columns = List.copyOf(names);
    List<Row> x = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      x.add(Row.of(rows.get(i), columns, texts.get(i).isActivity()));
    }
    double[] w = descend(x, columns.size());
    Map<String, Double> weights = new TreeMap<>();
    for (int j = 0; j < columns.size(); j++) {
      weights.put(columns.get(j), w[j]);
    }
    return new Weights(w[columns.size()], weights);
  }

  /** A text by its traits. */
  private static final class Row {

    /** The columns of the traits that it has. */
    private final int[] at;

    private final double[] strength;

    /** 1 for activity, else 0. */
    private final double label;

    private Row(int[] at, double[] strength, double label) {
      this.at = at;
      this.strength = strength;
      this.label = label;
    }

    static Row of(Map<String, Integer> traits, List<String> columns, boolean activity) {
      int[] at =
          traits.keySet().stream().mapToInt(t -> Collections.binarySearch(columns, t)).toArray();
      double[] strength = traits.values().stream().mapToDouble(Integer::doubleValue).toArray();
      return new Row(at, strength, activity ? 1 : 0);
    }

    /** Adds what it asks of the weights; the last of them is the bias. */
    void addTo(double[] gradient, double[] w) {
      int bias = w.length - 1;
      double score = w[bias];
      for (int j = 0; j < at.length; j++) {
        score += strength[j] * w[at[j]];
      }
      double miss = 1 / (1 + Math.exp(-score)) - label;
      gradient[bias] += miss;
      for (int j = 0; j < at.length; j++) {
        gradient[at[j]] += miss * strength[j];
      }
    }

    double square() {
      double sum = 1;
      for (double s : strength) {
        sum += s * s;
      }
      return sum;
    }
  }

  /** Gradient descent with Nesterov's momentum. */
  private static double[] descend(List<Row> rows, int n) {
    double[] w = new double[n + 1];
    double[] ahead = w.clone();
    double rate = 4 / (rows.stream().mapToDouble(Row::square).sum() + 4 * PENALTY);
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[n + 1];
      for (Row row : rows) {
        row.addTo(gradient, ahead);
      }
      double momentum = (step - 1.0) / (step + 2.0);
      for (int j = 0; j <= n; j++) {
        double slope = gradient[j] + (j < n ? PENALTY * ahead[j] : 0);
        double next = ahead[j] - rate * slope;
        ahead[j] = next + momentum * (next - w[j]);
        w[j] = next;
      }
    }
    return w;
  }
}
