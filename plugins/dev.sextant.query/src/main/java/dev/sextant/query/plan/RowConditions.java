package dev.sextant.query.plan;

import static dev.sextant.query.plan.Expressions.compareDay;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.model.time.Grain;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which rows of a source count, whatever is made of them. */
record RowConditions(Context context, RowsPart.Key key, SourceInfo source, RowTimes times) {

  /** Which rows count: the query's condition, up to the end, and from the start on if asked. */
  List<Expr> of(RowScope scope, boolean fromStart) {
    List<Expr> conditions = new ArrayList<>();
    asked(scope).filter(c -> !askLastRows()).ifPresent(conditions::add);
    among(scope).ifPresent(conditions::add);
    LocalDate from = context.query().from();
    if (fromStart && from != null) {
      conditions.add(compareDay(times.of(scope), BinaryOperator.GREATER_OR_EQUAL, from));
    }
    if (fromStart && !key.role().isEmpty()) {
      conditions.addAll(new ChosenDays(context).of(times.of(scope)));
    }
    Hours hours = Hours.of(context.query());
    if (fromStart && hours.areAsked()) {
      times.requireMoments(Grain.HOUR, times.of(scope));
      conditions.addAll(hours.within(times.of(scope)));
    }
    if (!key.role().isEmpty()) {
      conditions.addAll(untilEnd(scope));
    }
    return conditions;
  }

  /** The query's condition. */
  Optional<Expr> asked(RowScope scope) {
    return Optional.ofNullable(context.query().condition())
        .map(c -> scope.translate(Dimensions.condition(context, source, c)));
  }

  /** Whether conditions are asked of the last rows, rather than of those that can be the last. */
  boolean askLastRows() {
    return key.rows() instanceof Selection.Latest;
  }

  private Optional<Expr> among(RowScope scope) {
    return switch (key.rows()) {
      case Selection.All a -> Optional.empty();
      case Selection.State s -> Optional.empty();
      case Selection.Latest l -> Optional.ofNullable(l.among()).map(scope::translate);
      case Selection.Edge e -> Optional.of(scope.translate(e.among()));
    };
  }

  /** All rows up to the day as of which is asked. */
  List<Expr> upToDay(RowScope scope) {
    LocalDate tomorrow = context.query().asOf().plusDays(1);
    return List.of(compareDay(times.of(scope), BinaryOperator.LESS, tomorrow));
  }

  private List<Expr> untilEnd(RowScope scope) {
    Expr time = times.of(scope);
    LocalDate loaded = context.bounds().fixed(source);
    boolean sooner = loaded != null && loaded.isBefore(context.end().minusDays(1));
    if (loaded != null && sooner && key.timing().offsets().isEmpty()) {
      return List.of(compareDay(time, BinaryOperator.LESS, loaded.plusDays(1)));
    }
    List<Expr> end = new ArrayList<>();
    end.add(compareDay(time, BinaryOperator.LESS, context.end()));
    notLoaded(scope).ifPresent(end::add);
    return end;
  }

  /** Beyond a declared watermark there is no data, whatever rows there are. */
  private Optional<Expr> notLoaded(RowScope scope) {
    String column = source.time(key.role()).map(TimeRole::column).orElse(key.role());
    boolean ownTime = source.watermark() == null || column.equals(source.watermark().column());
    boolean late = context.bounds().fixed(source) != null && key.timing().offsets().isEmpty();
    if (ownTime || late) {
      return Optional.empty();
    }
    Expr raw = scope.time(key.role());
    Expr behind = new Expr.Shifted(context.bounds().lastDay(source), 1, Step.DAY);
    return Optional.of(Expressions.compare(raw, BinaryOperator.LESS, behind));
  }
}
