package dev.sextant.lint.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each trait speaks for activity (above 0) or against it, in units of the logarithm of the
 * odds: the weights of a logistic regression, which a test fits to labelled texts and writes.
 *
 * @param bias what is assumed before anything is read
 * @param byTrait the weight of a trait; one that is not named weighs nothing
 */
public record Weights(double bias, Map<String, Double> byTrait) {

  /** Those that come with the rules. */
  public static final Weights BUILT_IN = read(Resource.lines("en/weights.txt"));

  private static final String BIAS = "bias";

  public Weights {
    byTrait = Map.copyOf(byTrait);
  }

  /** Reads weights, a trait and its weight in each line. */
  static Weights read(List<String> lines) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\\s+", 2);
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
    Double bias = weights.remove(BIAS);
    return new Weights(bias == null ? 0 : bias, weights);
  }

  /** The weight of a trait as strong as it is. */
  public double of(Trait trait) {
    return trait.strength() * byTrait.getOrDefault(trait.name(), 0.0);
  }
}
