package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.Grain;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what the words of a metric promise with what its formula computes. */
final class Promise {

  private static final Pattern MEDIAN = Pattern.compile("\\bmedian\\b");
  private static final Pattern MEAN = Pattern.compile("\\b(average|mean)\\b");
  private static final Pattern DISTINCT = Pattern.compile("\\b(unique|distinct)\\b");
  private static final Map<String, Grain> RHYTHMS =
      Map.of(
          "daily", Grain.DAY, "weekly", Grain.WEEK, "monthly", Grain.MONTH, "yearly", Grain.YEAR);

  private Promise() {}

  /** What is promised and not kept, as a message; empty when all is well or nothing is computed. */
  static Optional<String> broken(Element metric, Model model) {
    Optional<Measure> formula = Formulas.current(metric.id(), model);
    return formula.flatMap(
        f -> statistic(metric, f).or(() -> distinct(metric, f)).or(() -> rhythm(metric, f)));
  }

  private static String words(Element metric) {
    String definition =
        metric.fact(CommonFact.Definition.class).map(CommonFact.Definition::text).orElse("");
    return (metric.label() + " " + definition).toLowerCase(Locale.ROOT);
  }

  private static Stream<Measure.Aggregate> aggregates(Measure formula) {
    return formula
        .tree()
        .filter(Measure.Aggregate.class::isInstance)
        .map(Measure.Aggregate.class::cast);
  }

  private static boolean computes(Measure formula, AggregateFunction function) {
    return aggregates(formula).anyMatch(a -> a.function() == function);
  }

  private static boolean isMedian(Measure.Aggregate aggregate) {
    return (aggregate.function() == AggregateFunction.PERCENTILE
            || aggregate.function() == AggregateFunction.APPROXIMATE_PERCENTILE)
        && aggregate.level().compareTo(new BigDecimal("0.5")) == 0;
  }

  private static Optional<String> statistic(Element metric, Measure formula) {
    String words = words(metric);
    boolean mean = computes(formula, AggregateFunction.AVERAGE);
    boolean median = aggregates(formula).anyMatch(Promise::isMedian);
    if (MEDIAN.matcher(words).find() && mean && !median) {
      return Optional.of(
          "The words say median, the formula computes the average; change one of them");
    }
    if (MEAN.matcher(words).find() && median && !mean && !MEDIAN.matcher(words).find()) {
      return Optional.of(
          "The words say average, the formula computes the median; change one of them");
    }
    return Optional.empty();
  }

  private static Optional<String> distinct(Element metric, Measure formula) {
    boolean counts = computes(formula, AggregateFunction.COUNT);
    boolean different = computes(formula, AggregateFunction.COUNT_DISTINCT);
    return DISTINCT.matcher(words(metric)).find() && counts && !different
        ? Optional.of(
            "The words promise different ones, the formula counts all rows; write `count(distinct"
                + " …)`, or leave the word out")
        : Optional.empty();
  }

  /** Only the name promises a rhythm: a definition may speak of how often something happens. */
  private static Optional<String> rhythm(Element metric, Measure formula) {
    String label = metric.label().toLowerCase(Locale.ROOT);
    if (!(formula instanceof Measure.Rate rate)) {
      return Optional.empty();
    }
    return RHYTHMS.entrySet().stream()
        .filter(r -> label.startsWith(r.getKey() + " ") && r.getValue() != rate.per())
        .findFirst()
        .map(
            r ->
                "The name says %s, the formula computes a value per %s; change one of them"
                    .formatted(r.getKey(), rate.per().word()));
  }
}
