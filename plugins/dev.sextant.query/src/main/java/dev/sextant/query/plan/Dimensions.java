package dev.sextant.query.plan;

import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.ValueType;
import java.util.List;
import java.util.Locale;

/** Finds what a query is grouped by in each source. */
final class Dimensions {

  private Dimensions() {}

  /**
   * The column of a dimension.
   *
   * @throws QueryException when the source cannot be grouped by it
   */
  static Scalar.Column reach(Context context, SourceInfo source, Context.By by) {
    return switch (context.definitions().dimension(source.id(), by.path())) {
      case Dimension.Reached reached -> reached.column();
      case Dimension.Unreachable no ->
          throw new QueryException(
              "`%s` cannot be grouped by `%s`: %s"
                  .formatted(source.id().simpleName(), by.path(), no.reason()),
              no.nearest());
    };
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

  private static Type type(ValueType type) {
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
