package dev.sextant.lint.wording;

import java.util.Comparator;
import java.util.List;

/**
 * What a metric's text speaks for.
 *
 * @param score above 0 for activity, below for anything else: the logarithm of the odds
 * @param evidence what the score is made of, the weightiest first
 */
public record Reading(double score, List<Evidence> evidence) {

  /**
   * A trait with its weight.
   *
   * @param weight above 0 when it speaks for activity
   */
  public record Evidence(Trait trait, double weight) {}

  public Reading {
    evidence = List.copyOf(evidence);
  }

  /** Reads a text by the weights that come with the rules. */
  public static Reading of(MetricText text) {
    return of(text, Weights.BUILT_IN);
  }

  /** Reads a text by other weights. */
  public static Reading of(MetricText text, Weights weights) {
    List<Evidence> evidence =
        Traits.of(text).stream()
            .map(t -> new Evidence(t, weights.of(t)))
            .sorted(Comparator.comparingDouble((Evidence e) -> -Math.abs(e.weight())))
            .toList();
    double score = weights.bias() + evidence.stream().mapToDouble(Evidence::weight).sum();
    return new Reading(score, evidence);
  }

  /** Whether the text says that it is a share of something. */
  public boolean isShare() {
    return evidence.stream().anyMatch(e -> Traits.SHARES.contains(e.trait().name()));
  }

  /** How likely it is that the metric counts activity, from 0 to 1. */
  public double probability() {
    return 1 / (1 + Math.exp(-score));
  }
}
