package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds a row without values for each period of the range in which there are none; where times such
 * as days of the week are asked for, for each of these. A column says which rows were added, so
 * that they are not taken for groups in which nothing was found.
 *
 * @param days a condition on the days whose periods are shown
 * @param title how the rows are called
 */
record EveryPeriod(Context context, dev.sextant.model.expr.Expr days, String title, Naming naming) {

  /** Gives a relation a name. */
  interface Naming {
    Rel.Ref name(String wanted, String note, Rel body);
  }

  private static final String SEEN = "seen";
  private static final String SHOWN = "_shown";

  /**
   * The rows of a part with those of all other periods.
   *
   * @param values one row for each group and period
   * @param keys the names of what makes a group
   */
  Rel.Ref of(Rel.Ref values, List<String> keys) {
    Optional<Rel> listed = every();
    if (listed.isEmpty()) {
      return values;
    }
    Rel.Ref found =
        naming.name(
            title + "_found",
            "The groups in which there is something.",
            new Rel.Filter(values, anyKnown(values, keys)));
    Rel.Ref every = naming.name(title + "_every", "All periods.", listed.get());
    List<Field> times = every.fields().stream().filter(f -> isIn(found, f)).toList();
    Rel.Ref seen = naming.name(title + "_seen", "Those that have groups.", seen(found, times));
    Rel missing = missing(every, seen, times);
    String shown = values.fields().getLast().name() + SHOWN;
    return naming.name(
        title + "_and_every",
        "Periods without any have a row of their own.",
        new Rel.Union(
            List.of(
                projected(found, found, new Rel.Item(shown, new Expr.Null(ValueType.INTEGER))),
                projected(missing, found, new Rel.Item(shown, Expressions.number(1))))));
  }

  private static Expr anyKnown(Rel values, List<String> keys) {
    return values.fields().stream()
        .filter(f -> !keys.contains(f.name()))
        .<Expr>map(f -> new Expr.IsNull(new Expr.Column("", f.name(), f.type()), true))
        .reduce((a, b) -> new Expr.Binary(BinaryOperator.OR, a, b, ValueType.BOOLEAN))
        .orElseThrow();
  }

  /** The column that says which rows of a part were added. */
  static Optional<Field> column(Rel.Ref values) {
    return Optional.of(values.fields().getLast()).filter(f -> f.name().endsWith(SHOWN));
  }

  /** The periods, or other times, of these days; empty when none are asked for. */
  private Optional<Rel> every() {
    boolean all = days instanceof dev.sextant.model.expr.Expr.Bool;
    if (all
        && context.custom().isPresent()
        && context.dimensions().stream().noneMatch(Context.By::isOfTime)) {
      return context.custom().map(c -> c.each(context));
    }
    List<dev.sextant.model.expr.Expr> conditions = all ? List.of() : List.of(days);
    return ListedTimes.of(context, conditions).map(ListedTimes::each);
  }

  private static boolean isIn(Rel.Ref rows, Field field) {
    return rows.fields().stream().anyMatch(f -> f.name().equals(field.name()));
  }

  private static String seen(Field time) {
    return time.name() + "_" + SEEN;
  }

  private static Rel seen(Rel.Ref found, List<Field> times) {
    List<Rel.Item> items =
        times.stream().map(t -> new Rel.Item(seen(t), Events.of(found, t.name()))).toList();
    return new Rel.Aggregate(found, items, List.of());
  }

  private static Rel missing(Rel.Ref every, Rel.Ref seen, List<Field> times) {
    Rel.Ref there = new Rel.Ref(seen.name(), SEEN, seen.fields());
    List<Rel.Lookup.Match> matches =
        times.stream()
            .map(t -> new Rel.Lookup.Match(Events.of(there, seen(t)), Events.of(every, t.name())))
            .toList();
    Expr known = Events.of(there, seen(times.getFirst()));
    return new Rel.Filter(
        new Rel.Lookup(every, there, matches, null), new Expr.IsNull(known, false));
  }

  /** The columns of the groups and one more; what there is not is missing. */
  private static Rel projected(Rel rows, Rel.Ref groups, Rel.Item more) {
    List<Rel.Item> items = new ArrayList<>();
    for (Field field : groups.fields()) {
      boolean own = rows.fields().stream().anyMatch(f -> f.name().equals(field.name()));
      items.add(own ? Rel.Item.of(field) : new Rel.Item(field.name(), new Expr.Null(field.type())));
    }
    items.add(more);
    return new Rel.Project(rows, items);
  }
}
