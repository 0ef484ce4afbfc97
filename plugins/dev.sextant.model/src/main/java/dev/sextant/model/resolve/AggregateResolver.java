package dev.sextant.model.resolve;

import dev.sextant.model.check.Meant;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Paths;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves what makes one value of many rows of one source. */
final class AggregateResolver {

  private static final BigDecimal MEDIAN = new BigDecimal("0.5");

  private final Context context;
  private final String name;

  AggregateResolver(Context context, String name) {
    this.context = context;
    this.name = name;
  }

  /** {@code sum(Visits.persons)}, {@code count(Visits)}. */
  Measure call(Expr.Call call) {
    AggregateFunction function = AggregateCall.of(call.function()).orElseThrow().function();
    if (call.arguments().size() != 1) {
      wrong(
          call.at(),
          Say.name(call.function()) + " takes 1 argument, not " + call.arguments().size());
      return MeasureResolver.UNRESOLVED;
    }
    boolean distinct = call.distinct();
    if (distinct && function != AggregateFunction.COUNT) {
      wrong(call.at(), "Only `count` can be `distinct`");
      return MeasureResolver.UNRESOLVED;
    }
    AggregateFunction actual = distinct ? AggregateFunction.COUNT_DISTINCT : function;
    BigDecimal level = call.function().equals("median") ? MEDIAN : BigDecimal.ZERO;
    return aggregate(call, actual, level, call.arguments().getFirst());
  }

  /** {@code percentile 90 of Queue.wait}. */
  Measure percentile(Expr.Percentile p) {
    AggregateFunction function =
        switch (p.kind()) {
          case EXACT -> AggregateFunction.PERCENTILE;
          case DISCRETE -> AggregateFunction.DISCRETE_PERCENTILE;
          case APPROXIMATE -> AggregateFunction.APPROXIMATE_PERCENTILE;
        };
    if (p.level().signum() < 0 || p.level().compareTo(BigDecimal.ONE) > 0) {
      wrong(p.at(), "A percentile lies between 0 and 100");
      return MeasureResolver.UNRESOLVED;
    }
    return aggregate(p, function, p.level(), p.operand());
  }

  private Measure aggregate(
      Expr whole, AggregateFunction function, BigDecimal level, Expr argument) {
    if (argument instanceof Expr.Paren p) {
      return aggregate(whole, function, level, p.inner());
    }
    if (argument instanceof Expr.Suffixed s && s.suffix() instanceof Expr.Suffix.Where w) {
      Measure all = aggregate(whole, function, level, s.operand());
      return new Filter(context, w.condition()).apply(all);
    }
    Optional<SourceInfo> source = source(argument);
    if (source.isEmpty()) {
      return MeasureResolver.UNRESOLVED;
    }
    if (function == AggregateFunction.COUNT && isWhole(argument)) {
      return rows(source.get());
    }
    Scalar operand = new ScalarResolver(context, source.get()).resolve(argument);
    return operand == null || !fits(whole, function, argument, operand, source.get())
        ? MeasureResolver.UNRESOLVED
        : new Measure.Aggregate(
            name,
            function,
            source.get().id(),
            operand,
            null,
            source.get().defaultTime(),
            level,
            unit(function, operand));
  }

  private Measure rows(SourceInfo source) {
    return new Measure.Aggregate(
        name,
        AggregateFunction.COUNT,
        source.id(),
        null,
        null,
        source.defaultTime(),
        BigDecimal.ZERO,
        source.counts());
  }

  private boolean isWhole(Expr argument) {
    return argument instanceof Expr.Name n
        && context.knowledge().match(n.path()) instanceof Match.Found found
        && found.id().kind() == ElementKind.SOURCE
        && found.segments() == n.path().segments().size();
  }

  /** The source that the names in the argument begin with. */
  private Optional<SourceInfo> source(Expr argument) {
    List<Path> paths = Paths.of(argument).toList();
    for (Path path : paths) {
      if (context.knowledge().match(path) instanceof Match.Found found
          && found.id().kind() == ElementKind.SOURCE) {
        context.uses().use(path.segments().get(found.segments() - 1).at(), found.id(), "");
        return context.knowledge().source(found.id());
      }
    }
    if (argument instanceof Expr.Broken) {
      return Optional.empty();
    }
    if (paths.isEmpty()) {
      wrong(argument.at(), Say.name(Written.of(argument)) + " names no column of a source");
    } else {
      noSource(paths.getFirst());
    }
    return Optional.empty();
  }

  private void noSource(Path path) {
    switch (context.knowledge().match(path)) {
      case Match.Found found when found.id().kind().isMetricLike() ->
          wrong(
              path.at(),
              Say.name(path.dotted())
                  + " is "
                  + Say.a(found.id().kind())
                  + " and one value already; an aggregate takes a column such as"
                  + " `Source.column`");
      case Match.Found found ->
          context
              .findings()
              .add(
                  StructuralRule.WRONG_KIND,
                  path.at(),
                  Say.name(path.dotted())
                      + " is "
                      + Say.a(found.id().kind())
                      + "; a source is needed");
      case Match.Ambiguous ambiguous ->
          context
              .findings()
              .add(StructuralRule.AMBIGUOUS_NAME, path.at(), Ambiguity.message(path, ambiguous));
      case Match.Unknown unknown -> unknownSource(path);
    }
  }

  private void unknownSource(Path path) {
    Path.Segment first = path.segments().getFirst();
    String why =
        path.segments().size() == 1
            ? "A column is written behind its source, as in `Visits." + first.name() + "`"
            : "";
    context
        .findings()
        .unknown(
            StructuralRule.UNRESOLVED_NAME,
            "There is no source " + Say.name(first.name()),
            why,
            new Meant(first.name(), first.at(), EnumSet.of(ElementKind.SOURCE)));
  }

  private boolean fits(
      Expr whole, AggregateFunction function, Expr argument, Scalar operand, SourceInfo source) {
    String text = Say.name(Written.of(argument));
    String is = text + " is " + Say.type(operand.type());
    return switch (function) {
      case COUNT ->
          operand.type().kind() != Type.Kind.BOOLEAN
              || wrong(
                  whole.at(),
                  is
                      + ", and `count` counts both its outcomes; write `count("
                      + source.id().simpleName()
                      + ") where …`");
      case COUNT_DISTINCT -> true;
      case SHARE ->
          ScalarResolver.isBoolean(operand)
              || wrong(argument.at(), is + "; `share` needs a condition");
      case SUM,
          MIN,
          MAX,
          AVERAGE,
          PERCENTILE,
          DISCRETE_PERCENTILE,
          APPROXIMATE_PERCENTILE,
          STDDEV,
          FIRST,
          LAST ->
          ScalarResolver.isNumeric(operand)
              || wrong(argument.at(), is + "; a number is needed" + hint(operand));
    };
  }

  private static String hint(Scalar operand) {
    return operand.type().kind() == Type.Kind.BOOLEAN
        ? "; for how often it holds write `share(…)` or `count(…) where …`"
        : "";
  }

  private static Unit unit(AggregateFunction function, @Nullable Scalar operand) {
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> Unit.ONE;
      case SHARE -> Unit.PERCENT;
      case SUM,
          MIN,
          MAX,
          AVERAGE,
          PERCENTILE,
          DISCRETE_PERCENTILE,
          APPROXIMATE_PERCENTILE,
          STDDEV,
          FIRST,
          LAST ->
          operand == null ? Unit.ONE : operand.type().unit();
    };
  }

  private boolean wrong(int node, String message) {
    context.findings().add(StructuralRule.TYPE_MISMATCH, node, message);
    return false;
  }
}
