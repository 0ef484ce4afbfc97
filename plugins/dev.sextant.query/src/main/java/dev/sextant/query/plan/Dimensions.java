package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Renamed;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.Definitions;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a query is grouped by in each source. */
final class Dimensions {

  private Dimensions() {}

  /**
   * The value of a dimension: a column, or a metric of the row's item.
   *
   * @throws QueryException when the source cannot be grouped by it
   */
  static Scalar reach(Context context, SourceInfo source, Context.By by) {
    if (by.item()) {
      return context.definitions().item(source.id(), by.path());
    }
    Optional<Scalar> metric = context.definitions().itemMetric(source.id(), by.path());
    if (metric.isPresent()) {
      return metric.get();
    }
    return switch (find(context, source.id(), by.path())) {
      case Dimension.Reached reached -> reached.value();
      case Dimension.Ambiguous a -> throw no(source, by, a.reason(), List.of());
      case Dimension.Unreachable u ->
          throw no(source, by, u.reason(), u.nearest().isEmpty() ? grains(by) : u.nearest());
    };
  }

  /** The grains that may have been meant. */
  private static List<String> grains(Context.By by) {
    return Nearest.of(by.path(), Arrays.stream(Grain.values()).map(Grain::word));
  }

  private static QueryException no(
      SourceInfo source, Context.By by, String reason, List<String> nearest) {
    return new QueryException(
        "`%s` cannot be grouped by `%s`: %s."
            .formatted(source.id().simpleName(), by.path(), reason),
        nearest);
  }

  /**
   * A condition for the rows of a source.
   *
   * @throws QueryException when the source cannot take it
   */
  static Scalar condition(Context context, SourceInfo source, Expr condition) {
    Expr known = Renamed.paths(condition, path -> known(context, source.id(), path));
    return context.definitions().condition(source.id(), known);
  }

  private static Path known(Context context, ElementId source, Path path) {
    return find(context, source, path.dotted()) instanceof Dimension.Reached reached
        ? new Path(
            reached.path().stream().map(n -> new Path.Segment(n, path.at())).toList(), path.at())
        : path;
  }

  /**
   * What a path means for a source. One that only leads somewhere from another source of the query
   * means the same column there, over whatever references lead to it.
   */
  private static Dimension find(Context context, ElementId source, String path) {
    Definitions definitions = context.definitions();
    Dimension own = definitions.dimension(source, path);
    if (!(own instanceof Dimension.Unreachable)) {
      return own;
    }
    return context.query().metrics().stream()
        .flatMap(m -> definitions.sources(m).stream())
        .distinct()
        .map(other -> definitions.dimension(other, path))
        .filter(Dimension.Reached.class::isInstance)
        .map(other -> definitions.dimension(source, ((Dimension.Reached) other).shared()))
        .findFirst()
        .orElse(own);
  }

  /**
   * The type of a dimension.
   *
   * @throws QueryException when sources disagree about it, so that their groups cannot be matched
   */
  static Type type(Context.By by, List<Part> parts) {
    List<ValueType> types =
        parts.stream()
            .flatMap(p -> p.values().fields().stream())
            .filter(f -> f.name().equals(by.name()))
            .map(Field::type)
            .distinct()
            .toList();
    if (types.size() > 1) {
      throw new QueryException(
          "`%s` is %s in one source and %s in another."
              .formatted(by.path(), word(types.get(0)), word(types.get(1))));
    }
    return type(types.getFirst());
  }

  private static String word(ValueType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static Type type(ValueType type) {
    return switch (type) {
      case TEXT -> Type.TEXT;
      case INTEGER -> new Type(Type.Kind.INTEGER, Unit.ONE);
      case NUMBER -> Type.number(Unit.ONE);
      case BOOLEAN -> Type.BOOLEAN;
      case DATE -> Type.DATE;
      case TIMESTAMP -> Type.TIMESTAMP;
    };
  }
}
