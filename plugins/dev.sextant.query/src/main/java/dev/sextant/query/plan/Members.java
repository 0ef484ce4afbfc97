package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.query.Input;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A question without metrics: which values the dimensions have, each combination once or in all
 * rows.
 */
final class Members {

  private final Context context;
  private final List<Rel.Named> ahead = new ArrayList<>();

  Members(Context context) {
    this.context = context;
  }

  Plan plan(UnaryOperator<Rel> passes) {
    Optional<ListedTimes> times = ListedTimes.of(context, new ChosenDays(context).conditions());
    requireDimensions(times.isPresent());
    List<Context.By> stored =
        context.dimensions().stream()
            .filter(by -> times.isEmpty() || !ListedTimes.isTime(context, by))
            .toList();
    Optional<Rel.Ref> listed =
        times.map(t -> name("times", "The times that are listed.", t.each()));
    List<Rel.Item> items = new ArrayList<>();
    listed.ifPresent(l -> l.fields().forEach(f -> items.add(new Rel.Item(f.name(), of(l, f)))));
    Rel rows =
        stored.isEmpty() && context.query().condition() == null
            ? listed.orElseThrow()
            : rows(stored, listed, items);
    List<Rel.Item> ordered = asAsked(items);
    List<OutputColumn> output = output(ordered);
    Rel found =
        context.query().allRows()
            ? new Rel.Project(rows, ordered)
            : new Rel.Aggregate(rows, ordered, List.of());
    Rel each = new ShownPeriods(context).of(found);
    Rel answer = new Ordered(context, output).apply(each);
    Rel whole = ahead.isEmpty() ? answer : new Rel.With(ahead, answer);
    return new Plan(passes.apply(whole), output, List.copyOf(context.ahead().inputs()));
  }

  private Rel.Ref name(String wanted, String note, Rel body) {
    String name = context.names().unique(wanted);
    ahead.addAll(context.ahead().take());
    ahead.add(new Rel.Named(name, List.of(note), body));
    return new Rel.Ref(name, name, body.fields());
  }

  private static Expr of(Rel.Ref relation, Field field) {
    return new Expr.Column(relation.alias(), field.name(), field.type());
  }

  /** The rows of the source with the dimensions, each with all times that are asked for. */
  private Rel rows(List<Context.By> stored, Optional<Rel.Ref> times, List<Rel.Item> items) {
    MemberSource.Base base = new MemberSource(context, stored).find();
    SourceInfo source = context.definitions().source(base.source());
    RowScope scope =
        new RowScope(context.definitions(), base.source(), context.query().asOf()).in(context);
    for (int i = 0; i < stored.size(); i++) {
      Expr value = scope.translate(base.reached().get(i).value());
      items.add(new Rel.Item(stored.get(i).name(), value));
    }
    List<Expr> conditions = conditions(scope, source, times.isEmpty());
    Rel all = scope.relation();
    scope
        .sources()
        .forEach(
            id -> context.ahead().reads(new Input.Source(id, context.definitions().table(id))));
    ahead.addAll(context.bounds().relations());
    ahead.addAll(context.ahead().take());
    Rel kept = Expressions.all(conditions).<Rel>map(c -> new Rel.Filter(all, c)).orElse(all);
    return times.<Rel>map(t -> new Rel.Pair(t, kept, new Expr.Bool(true))).orElse(kept);
  }

  private List<Rel.Item> asAsked(List<Rel.Item> items) {
    List<String> names =
        Stream.of(
                context.grain() == null ? Stream.<String>empty() : Stream.of(context.period()),
                context.derived().stream().map(Context.By::name),
                context.dimensions().stream().map(Context.By::name))
            .flatMap(n -> n)
            .toList();
    return items.stream().sorted(Comparator.comparing(i -> names.indexOf(i.name()))).toList();
  }

  private void requireDimensions(boolean listed) {
    if (context.grain() != null && !listed) {
      throw new QueryException(
          "Without a metric `%s` is of no date; name one, such as `sold_at.%s`."
              .formatted(context.grain().word(), context.grain().word()));
    }
    if (context.grain() == null && context.dimensions().isEmpty()) {
      throw new QueryException("A query needs a metric or a dimension.");
    }
  }

  private List<Expr> conditions(RowScope scope, SourceInfo source, boolean ranged) {
    MetricQuery query = context.query();
    List<Expr> conditions = new ArrayList<>();
    if (query.condition() != null) {
      conditions.add(scope.translate(Dimensions.condition(context, source, query.condition())));
    }
    if (!ranged) {
      return conditions;
    }
    if (!source.times().isEmpty()) {
      Expr time = scope.time(source.defaultTime());
      conditions.add(range(time));
      conditions.addAll(hours(source, time));
    } else if (query.from() != null || query.to() != null) {
      throw new QueryException(
          "`%s` has no date, so that it has no periods; declare `time` in the source."
              .formatted(source.id().simpleName()));
    }
    return conditions;
  }

  private List<Expr> hours(SourceInfo source, Expr time) {
    Hours hours = Hours.of(context.query());
    if (hours.areAsked() && time.type() == ValueType.DATE) {
      throw new QueryException(
          "`%s` of `%s` is a date and has no hours."
              .formatted(source.defaultTime(), source.id().simpleName()));
    }
    return hours.within(time);
  }

  /** A row without a date is there, but in no range. */
  private Expr range(Expr time) {
    LocalDate from = context.query().from();
    Expr before = Expressions.compareDay(time, BinaryOperator.LESS, context.end());
    if (from == null && context.query().to() == null) {
      return new Expr.Binary(
          BinaryOperator.OR, new Expr.IsNull(time, false), before, ValueType.BOOLEAN);
    }
    return from == null
        ? before
        : Expressions.all(
                List.of(
                    Expressions.compareDay(time, BinaryOperator.GREATER_OR_EQUAL, from), before))
            .orElseThrow();
  }

  private List<OutputColumn> output(List<Rel.Item> items) {
    Map<String, String> paths = new LinkedHashMap<>();
    Grain grain = context.grain();
    if (grain != null) {
      paths.put(context.period(), grain.word());
    }
    Stream.concat(context.derived().stream(), context.dimensions().stream())
        .forEach(by -> paths.put(by.name(), by.path()));
    return items.stream().map(i -> output(i, paths.getOrDefault(i.name(), i.name()))).toList();
  }

  private OutputColumn output(Rel.Item item, String path) {
    OutputColumn.Role role =
        context.grain() != null && item.name().equals(context.period())
            ? OutputColumn.Role.PERIOD
            : OutputColumn.Role.DIMENSION;
    return new OutputColumn(path, path, role, Dimensions.type(item.value().type()));
  }
}
