package dev.sextant.model.resolve;

import dev.sextant.model.formula.AggregateFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function of many rows, as it is written.
 *
 * @param word its name in a model
 * @param function what it computes
 */
record AggregateCall(String word, AggregateFunction function) {

  private static final List<AggregateCall> ALL =
      List.of(
          new AggregateCall("average", AggregateFunction.AVERAGE),
          new AggregateCall("count", AggregateFunction.COUNT),
          new AggregateCall("first", AggregateFunction.FIRST),
          new AggregateCall("last", AggregateFunction.LAST),
          new AggregateCall("max", AggregateFunction.MAX),
          new AggregateCall("median", AggregateFunction.PERCENTILE),
          new AggregateCall("min", AggregateFunction.MIN),
          new AggregateCall("share", AggregateFunction.SHARE),
          new AggregateCall("stddev", AggregateFunction.STDDEV),
          new AggregateCall("sum", AggregateFunction.SUM));

  static boolean isAggregate(String word) {
    return of(word).isPresent();
  }

  static Optional<AggregateCall> of(String word) {
    return ALL.stream().filter(a -> a.word().equals(word)).findFirst();
  }

  static Stream<String> names() {
    return ALL.stream().map(AggregateCall::word);
  }
}
