package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fits weights to labelled texts: logistic regression with a penalty on large weights, by plain
 * gradient descent, so that the same texts always give the same weights.
 *
 * <p>The lists know nearly every word of these texts, but not of those of other people. So each
 * text is read several times, once with all words and else with some of them forgotten: the weights
 * then hold where a word is new.
 */
final class Fitting {

  private static final double PENALTY = 4;

  /** The share of activity in lists that people keep; ours hold more of what is read badly. */
  private static final double USUAL = 0.35;

  private static final int STEPS = 300;
  private static final int POWERS = 30;

  private static final Map<MetricText, List<Map<String, Integer>>> READ = new ConcurrentHashMap<>();

  private Fitting() {}

  static Weights fit(List<Labelled> texts) {
    TreeSet<String> names = new TreeSet<>();
    texts.forEach(t -> readings(t.text()).forEach(r -> names.addAll(r.keySet())));
    List<String> columns = List.copyOf(names);
    Map<String, Integer> places = new HashMap<>();
    columns.forEach(c -> places.put(c, places.size()));
    List<Row> rows = new ArrayList<>();
    double active = texts.stream().filter(Labelled::isActivity).count();
    double usual = USUAL * texts.size() / active;
    double other = (1 - USUAL) * texts.size() / (texts.size() - active);
    for (Labelled text : texts) {
      List<Map<String, Integer>> readings = readings(text.text());
      double share = (text.isActivity() ? usual : other) / readings.size();
      readings.forEach(r -> rows.add(Row.of(r, places, text.isActivity(), share)));
    }
    double[] w = descend(rows, columns.size());
    Map<String, Double> weights = new TreeMap<>();
    for (int j = 0; j < columns.size(); j++) {
      weights.put(columns.get(j), w[j]);
    }
    return new Weights(w[columns.size()], weights);
  }

  /** The traits of a text and their strengths, by each of the lexicons. */
  private static List<Map<String, Integer>> readings(MetricText text) {
    return READ.computeIfAbsent(
        text, t -> Forgetting.LEXICONS.stream().map(l -> reading(t, l)).toList());
  }

  private static Map<String, Integer> reading(MetricText text, Lexicon lexicon) {
    Map<String, Integer> row = new TreeMap<>();
    Traits.of(text, lexicon).forEach(t -> row.merge(t.name(), t.strength(), Math::max));
    return Collections.unmodifiableMap(row);
  }

  /** A text by its traits. */
  private static final class Row {

    /** The columns of the traits that it has. */
    private final int[] at;

    private final double[] strength;

    /** 1 for activity, else 0. */
    private final double label;

    /** How much it counts. All readings of a text together count as one. */
    private final double share;

    private Row(int[] at, double[] strength, double label, double share) {
      this.at = at;
      this.strength = strength;
      this.label = label;
      this.share = share;
    }

    static Row of(
        Map<String, Integer> traits, Map<String, Integer> places, boolean activity, double share) {
      int[] at = traits.keySet().stream().mapToInt(places::get).toArray();
      double[] strength = traits.values().stream().mapToDouble(Integer::doubleValue).toArray();
      return new Row(at, strength, activity ? 1 : 0, share);
    }

    /** What weights make of it; the last of them is the bias. */
    double score(double[] w) {
      double score = w[w.length - 1];
      for (int j = 0; j < at.length; j++) {
        score += strength[j] * w[at[j]];
      }
      return score;
    }

    /** Adds its traits so many times. */
    void addTo(double[] sum, double times) {
      sum[sum.length - 1] += share * times;
      for (int j = 0; j < at.length; j++) {
        sum[at[j]] += share * times * strength[j];
      }
    }

    /** By how much weights miss the label. */
    double miss(double[] w) {
      return 1 / (1 + Math.exp(-score(w))) - label;
    }
  }

  /** Gradient descent with Nesterov's momentum. */
  private static double[] descend(List<Row> rows, int n) {
    double[] w = new double[n + 1];
    double[] ahead = w.clone();
    double rate = 1 / (steepest(rows, n) / 4 + PENALTY);
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[n + 1];
      for (Row row : rows) {
        row.addTo(gradient, row.miss(ahead));
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

  /** The greatest eigenvalue of what the traits share, by power iteration. */
  private static double steepest(List<Row> rows, int n) {
    double[] v = new double[n + 1];
    Arrays.fill(v, 1);
    double length = 0;
    for (int i = 0; i < POWERS; i++) {
      double[] next = new double[n + 1];
      for (Row row : rows) {
        row.addTo(next, row.score(v));
      }
      length = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
      for (int j = 0; j <= n; j++) {
        v[j] = next[j] / length;
      }
    }
    return length;
  }
}
