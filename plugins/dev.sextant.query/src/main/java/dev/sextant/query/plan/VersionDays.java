package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.query.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a definition changed within a frame, each row counts by the definition of its own day. */
record VersionDays(Definitions definitions) {

  /** A definition that adds up, of the rows of the days on which it holds. */
  Optional<Formula.Version> of(Formula.Version version) {
    if (!(version.measure() instanceof Measure.Aggregate a)
        || !a.function().isAdditive()
        || a.timeRole().isEmpty()) {
      return Optional.empty();
    }
    List<Scalar> conditions = new ArrayList<>();
    Optional.ofNullable(a.filter()).ifPresent(conditions::add);
    conditions.addAll(days(a, version));
    Optional<Scalar> filter =
        conditions.stream().reduce((x, y) -> condition(BinaryOperator.AND, x, y));
    return Optional.of(
        new Formula.Version(
            Expander.over(a, filter.orElse(null), a.timeRole()), version.since(), version.until()));
  }

  private List<Scalar> days(Measure.Aggregate a, Formula.Version version) {
    SourceInfo source = definitions.source(a.source());
    String column = source.time(a.timeRole()).map(TimeRole::column).orElse(a.timeRole());
    Type type = source.column(column).map(ColumnInfo::type).orElse(Type.DATE);
    Scalar day = new Scalar.Column(a.source(), List.of(), column, type);
    List<Scalar> days = new ArrayList<>();
    PeriodRef since = version.since();
    if (since != null) {
      days.add(condition(BinaryOperator.GREATER_OR_EQUAL, day, new Scalar.PeriodLiteral(since)));
    }
    PeriodRef until = version.until();
    if (until != null) {
      days.add(condition(BinaryOperator.LESS_OR_EQUAL, day, new Scalar.PeriodLiteral(until)));
    }
    return days;
  }

  private static Scalar condition(BinaryOperator operator, Scalar left, Scalar right) {
    return new Scalar.Operation(operator, left, right, Type.BOOLEAN);
  }
}
