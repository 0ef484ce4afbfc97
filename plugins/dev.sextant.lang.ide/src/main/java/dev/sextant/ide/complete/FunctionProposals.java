package dev.sextant.ide.complete;

import java.util.List;
import java.util.stream.Stream;

/** Functions of formulas. */
final class FunctionProposals {

  private record Function(String name, String arguments, String says) {}

  private static final List<Function> ALL =
      List.of(
          new Function("count", "${1:Source}", "how many rows"),
          new Function("sum", "${1:Source.column}", "the sum of a column"),
          new Function("average", "${1:Source.column}", "the average of a column"),
          new Function("min", "${1:Source.column}", "the smallest value"),
          new Function("max", "${1:Source.column}", "the largest value"),
          new Function("median", "${1:Source.column}", "the value in the middle"),
          new Function("stddev", "${1:Source.column}", "the standard deviation"),
          new Function("share", "${1:Source.column} ${2:>= 9}", "the share of rows"),
          new Function("first", "${1:Source.column}", "the first value"),
          new Function("last", "${1:Source.column}", "the last value"),
          new Function("abs", "${1:x}", "without its sign"),
          new Function("round", "${1:x}", "rounded"),
          new Function("coalesce", "${1:x}, ${2:0}", "the first known value"),
          new Function("if", "${1:condition}, ${2:1}, ${3:0}", "a value by a condition"),
          new Function("days_between", "${1:from}, ${2:to}", "days from one date to another"));

  private FunctionProposals() {}

  static Stream<Proposal> at(Caret caret) {
    return caret.qualifier().isEmpty() ? ALL.stream().map(f -> proposal(f, caret)) : Stream.empty();
  }

  private static Proposal proposal(Function function, Caret caret) {
    return new Proposal(
        function.name(),
        ProposalKind.FUNCTION,
        caret.replaced(),
        function.name() + "(" + function.arguments() + ")",
        true,
        function.says(),
        "",
        false,
        List.of(),
        25);
  }
}
