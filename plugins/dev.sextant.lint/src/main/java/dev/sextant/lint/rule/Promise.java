package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the words of a metric promise with what its formula computes. */
final class Promise {

  private static final Pattern MEDIAN = Pattern.compile("\\bmedian\\b");
  private static final Pattern MEAN = Pattern.compile("\\b(average|mean)\\b");
  private static final Pattern DISTINCT = Pattern.compile("\\b(unique|distinct)\\b");
  private static final Pattern PERCENTILE =
      Pattern.compile("\\b(\\d{1,2})(st|nd|rd|th) percentile\\b|\\bp(\\d{2})\\b");
  private static final Pattern SHARE =
      Pattern.compile("^(the )?(share|percentage|percent|proportion|fraction) of\\b");
  private static final Pattern NUMBER = Pattern.compile("^(the )?(number of|count of|how many)\\b");
  private static final Pattern PER = Pattern.compile("\\b(per|each|every)\\b");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Element metric;
  private final Measure formula;
  private final List<Measure> parts;
  private final Unit unit;
  private final Model model;

  private Promise(Element metric, Measure formula, Model model) {
    this.metric = metric;
    this.formula = formula;
    this.parts = Formulas.parts(formula, model).toList();
    this.unit = model.workspace().unit(metric.id());
    this.model = model;
  }

  /** What is promised and not kept, as a message; empty when all is well or nothing is computed. */
  static Optional<String> broken(Element metric, Model model) {
    return Formulas.meant(metric.id(), model)
        .map(f -> new Promise(metric, f, model))
        .flatMap(
            p ->
                p.statistic()
                    .or(p::percentile)
                    .or(p::distinct)
                    .or(p::share)
                    .or(p::number)
                    .or(p::rhythm));
  }

  private String words() {
    String definition =
        metric.fact(CommonFact.Definition.class).map(CommonFact.Definition::text).orElse("");
    return (metric.label() + " " + definition).toLowerCase(Locale.ROOT);
  }

  private String label() {
    return metric.label().toLowerCase(Locale.ROOT);
  }

  private boolean computes(AggregateFunction function) {
    return parts.stream()
        .anyMatch(m -> m instanceof Measure.Aggregate a && a.function() == function);
  }

  private boolean isAverage() {
    return computes(AggregateFunction.AVERAGE)
        || parts.stream()
            .anyMatch(m -> m instanceof Measure.TimeTo t && t.statistic().equals("average"));
  }

  /** The shares below of all percentiles that are computed, 0.5 for a median. */
  private Set<BigDecimal> percentiles() {
    return parts.stream()
        .flatMap(Promise::level)
        .map(BigDecimal::stripTrailingZeros)
        .collect(Collectors.toSet());
  }

  private static Stream<BigDecimal> level(Measure measure) {
    if (measure instanceof Measure.TimeTo t) {
      return t.statistic().equals("average") ? Stream.empty() : Stream.of(t.level());
    }
    return measure instanceof Measure.Aggregate a
            && (a.function() == AggregateFunction.PERCENTILE
                || a.function() == AggregateFunction.DISCRETE_PERCENTILE
                || a.function() == AggregateFunction.APPROXIMATE_PERCENTILE)
        ? Stream.of(a.level())
        : Stream.empty();
  }

  private Optional<String> statistic() {
    String words = words();
    boolean median = percentiles().contains(HALF);
    if (MEDIAN.matcher(words).find() && isAverage() && !median) {
      return Optional.of(
          "The words say median, the formula computes the average; change one of them");
    }
    if (MEAN.matcher(words).find() && median && !isAverage() && !MEDIAN.matcher(words).find()) {
      return Optional.of(
          "The words say average, the formula computes the median; change one of them");
    }
    return Optional.empty();
  }

  private Optional<String> percentile() {
    Matcher words = PERCENTILE.matcher(words());
    if (!words.find()) {
      return Optional.empty();
    }
    String level = words.group(1) == null ? words.group(3) : words.group(1);
    BigDecimal promised = new BigDecimal(level).movePointLeft(2).stripTrailingZeros();
    Set<BigDecimal> computed = percentiles();
    if (computed.isEmpty() && isAverage()) {
      return Optional.of(
          "The words say percentile %s, the formula computes the average; change one of them"
              .formatted(level));
    }
    return computed.size() == 1 && !computed.contains(promised)
        ? Optional.of(
            "The words say percentile %s, the formula computes percentile %s; change one of them"
                .formatted(
                    level,
                    computed
                        .iterator()
                        .next()
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()))
        : Optional.empty();
  }

  private Optional<String> distinct() {
    boolean counts = computes(AggregateFunction.COUNT);
    boolean different = computes(AggregateFunction.COUNT_DISTINCT);
    return DISTINCT.matcher(words()).find() && counts && !different
        ? Optional.of(
            "The words promise to count each one once, the formula counts all rows; write"
                + " `count(distinct …)`, or leave the word out")
        : Optional.empty();
  }

  /** A count that is called percent is found by its unit. */
  private Optional<String> share() {
    Measure plain =
        formula instanceof Measure.Rate r ? Formulas.meant(r.operand(), model) : formula;
    boolean counts =
        plain instanceof Measure.Aggregate a
            && (a.function() == AggregateFunction.COUNT
                || a.function() == AggregateFunction.COUNT_DISTINCT);
    return SHARE.matcher(label()).find() && counts && !unit.equals(Unit.PERCENT)
        ? Optional.of(
            "The words say a share, the formula counts rows; divide by how many there are, as in"
                + " `share(…)`, or call it a number")
        : Optional.empty();
  }

  private Optional<String> number() {
    return NUMBER.matcher(label()).find()
            && !PER.matcher(label()).find()
            && Ratios.isRatio(formula)
            && unit.equals(Unit.PERCENT)
        ? Optional.of("The words say a number, the formula computes a share; change one of them")
        : Optional.empty();
  }

  private Optional<String> rhythm() {
    return Rhythm.of(metric.label())
        .flatMap(r -> r.brokenBy(parts))
        .map(
            computed ->
                "The name says %s, the formula computes a value %s; change one of them"
                    .formatted(Rhythm.of(metric.label()).orElseThrow().word(), computed));
  }
}
