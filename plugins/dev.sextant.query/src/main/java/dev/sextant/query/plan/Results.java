package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Span;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes calculations as expressions over the relation that has all leaves. */
final class Results {

  private final Context context;
  private final Map<Leaf, String> names;
  private final Rel leaves;
  private final DayLookups looked;
  private final Rates rates;
  private boolean zero;

  Results(Context context, Map<Leaf, String> names, Rel leaves) {
    this.context = context;
    this.names = names;
    this.leaves = leaves;
    this.looked = new DayLookups(leaves);
    this.rates = new Rates(context, looked);
  }

  /** The same where a leaf without rows is 0 if that is what no rows mean. */
  Results orZero() {
    zero = true;
    return this;
  }

  /** The relation with all that the values asked for so far are computed from. */
  Rel rows() {
    return looked.rows();
  }

  Expr value(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Of of -> leaf(of.leaf());
      case Calculation.Constant c -> new Expr.Number(c.value());
      case Calculation.Arithmetic a -> arithmetic(a);
      case Calculation.Negated n -> new Expr.Negated(value(n.operand()));
      case Calculation.Function f ->
          ScalarFunctions.call(
              f.name(),
              f.arguments().stream().map(this::value).toList(),
              context.definitions().time());
      case Calculation.Rate r -> Expressions.quotient(value(r.operand()), rates.units(r));
      case Calculation.ByVersion v -> version(v);
    };
  }

  private Expr leaf(Leaf leaf) {
    String name = Objects.requireNonNull(names.get(leaf));
    Expr value = known(leaf, name, column(name));
    return zero && leaf.filled() ? Expressions.orZero(value) : value;
  }

  /** Where the rate of an amount is missing, the sum of the others is no value. */
  private Expr known(Leaf leaf, String name, Expr value) {
    return leaf instanceof Leaf.OfSource s && AggregateCalls.isConverted(s)
        ? new Expr.Case(
            List.of(
                new Expr.Case.Branch(
                    Expressions.compare(
                        Expressions.orZero(column(AggregateCalls.withoutRate(name))),
                        BinaryOperator.EQUAL,
                        Expressions.ZERO),
                    value)),
            null,
            value.type())
        : value;
  }

  private Expr column(String name) {
    return leaves.fields().stream()
        .filter(f -> f.name().equals(name))
        .map(f -> new Expr.Column("", f.name(), f.type()))
        .findFirst()
        .orElseThrow();
  }

  private Expr arithmetic(Calculation.Arithmetic a) {
    Expr left = value(a.left());
    Expr right = value(a.right());
    return a.operator() == BinaryOperator.DIVIDE
        ? Expressions.quotient(left, right)
        : Expressions.arithmetic(left, a.operator(), right);
  }

  private Expr version(Calculation.ByVersion versions) {
    Optional<Expr> start = periodStart();
    return start.isEmpty() ? versionAt(versions) : versionIn(start.get(), versions);
  }

  private Optional<Expr> periodStart() {
    Grain grain = context.grain();
    return grain == null
        ? context.custom().map(c -> CalendarDays.firstDay(looked.period(c)))
        : Optional.of(new Expr.Column("", context.period(), Periods.type(grain)));
  }

  private Expr versionIn(Expr period, Calculation.ByVersion versions) {
    List<Expr.Case.Branch> branches = new ArrayList<>();
    for (Calculation.ByVersion.Version version : versions.versions()) {
      Expr when = valid(period, version, versions.timing().offsets());
      branches.add(new Expr.Case.Branch(when, value(version.value())));
    }
    return new Expr.Case(branches, null, ValueType.NUMBER);
  }

  private Expr valid(Expr period, Calculation.ByVersion.Version version, List<Span> offsets) {
    List<Expr> both = new ArrayList<>();
    LocalDate since = later(version.since(), offsets);
    LocalDate end = later(version.end(), offsets);
    if (since != null) {
      both.add(Expressions.compareDay(period, BinaryOperator.GREATER_OR_EQUAL, since));
    }
    if (end != null) {
      both.add(Expressions.compareDay(period, BinaryOperator.LESS, end));
    }
    return Expressions.all(both).orElse(new Expr.Bool(true));
  }

  private @Nullable LocalDate later(@Nullable LocalDate day, List<Span> offsets) {
    return day == null ? null : new Offsets(context, offsets).later(day);
  }

  /** Without periods the range's start decides. */
  private Expr versionAt(Calculation.ByVersion versions) {
    LocalDate from = context.query().from();
    if (from == null) {
      throw new QueryException(
          "The definition changed over time: ask by a grain, or from a day on.");
    }
    for (Calculation.ByVersion.Version version : versions.versions()) {
      LocalDate since = later(version.since(), versions.timing().offsets());
      LocalDate end = later(version.end(), versions.timing().offsets());
      boolean begun = since == null || !from.isBefore(since);
      if (begun && (end == null || from.isBefore(end))) {
        return value(version.value());
      }
    }
    return new Expr.Null(ValueType.NUMBER);
  }
}
