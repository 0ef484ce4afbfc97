package dev.sextant.lint.wording;

import java.util.ArrayList;
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
  private static final int STEPS = 3000;

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
    double[][] x = new double[rows.size()][columns.size()];
    double[] y = new double[rows.size()];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < columns.size(); j++) {
        x[i][j] = rows.get(i).getOrDefault(columns.get(j), 0);
      }
      y[i] = texts.get(i).isActivity() ? 1 : 0;
    }
    double[] w = descend(x, y);
    Map<String, Double> weights = new TreeMap<>();
    for (int j = 0; j < columns.size(); j++) {
      weights.put(columns.get(j), w[j]);
    }
    return new Weights(w[columns.size()], weights);
  }

  /** Gradient descent with Nesterov's momentum. */
  private static double[] descend(double[][] x, double[] y) {
    int n = x[0].length;
    double[] w = new double[n + 1];
    double[] ahead = w.clone();
    double rate = 4.0 / curvature(x);
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(x, y, ahead);
      double[] next = new double[n + 1];
      double momentum = (step - 1.0) / (step + 2.0);
      for (int j = 0; j <= n; j++) {
        next[j] = ahead[j] - rate * gradient[j];
        ahead[j] = next[j] + momentum * (next[j] - w[j]);
      }
      w = next;
    }
    return w;
  }

  private static double curvature(double[][] x) {
    double sum = 0;
    for (double[] row : x) {
      sum += 1;
      for (double v : row) {
        sum += v * v;
      }
    }
    return sum + 4 * PENALTY;
  }

  private static double[] gradient(double[][] x, double[] y, double[] w) {
    int n = x[0].length;
    double[] gradient = new double[n + 1];
    for (int i = 0; i < x.length; i++) {
      double score = w[n];
      for (int j = 0; j < n; j++) {
        score += x[i][j] * w[j];
      }
      double miss = 1 / (1 + Math.exp(-score)) - y[i];
      gradient[n] += miss;
      for (int j = 0; j < n; j++) {
        gradient[j] += miss * x[i][j];
      }
    }
    for (int j = 0; j < n; j++) {
      gradient[j] += PENALTY * w[j];
    }
    return gradient;
  }
}
