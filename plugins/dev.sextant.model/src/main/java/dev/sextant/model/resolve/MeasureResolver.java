package dev.sextant.model.resolve;

import dev.sextant.model.check.Meant;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.NodeEdit.Place;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.name.Match;
import dev.sextant.model.unit.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves formulas. What has a mistake in it becomes {@link Measure.Unresolved}, which fits
 * everywhere, so that one mistake is reported once.
 */
public final class MeasureResolver {

  static final Measure UNRESOLVED = new Measure.Unresolved();

  /** What a name in a formula may stand for. */
  private static final Set<ElementKind> VALUES =
      EnumSet.of(ElementKind.KPI, ElementKind.DRIVER, ElementKind.METRIC);

  private final Context context;
  private final String name;
  private final MeasureArithmetic arithmetic;

  /**
   * Resolves the formula of a metric.
   *
   * @param name the metric's simple name, which the aggregates of its formula bear
   */
  public MeasureResolver(Context context, String name) {
    this.context = context;
    this.name = name;
    this.arithmetic = new MeasureArithmetic(context);
  }

  /** The whole formula. */
  public Measure formula(Expr expr) {
    return new SuffixPlacement(context.findings()).report(expr) ? UNRESOLVED : resolve(expr);
  }

  Measure resolve(Expr expr) {
    return switch (expr) {
      case Expr.Number n -> number(n);
      case Expr.Name n -> name(n.path());
      case Expr.Paren p -> resolve(p.inner());
      case Expr.OfItem o -> noValue(expr, "a value of each item");
      case Expr.Unary u -> unary(u);
      case Expr.Binary b -> binary(b);
      case Expr.Call c -> call(c);
      case Expr.Percentile p -> new AggregateResolver(context, name).percentile(p);
      case Expr.Conversion c -> new EventResolver(context).conversion(c);
      case Expr.TimeTo t -> new EventResolver(context).timeTo(t);
      case Expr.Waiting w -> new EventResolver(context).waiting(w);
      case Expr.Entered e -> entered(e);
      case Expr.Suffixed s -> new SuffixResolver(context, this).apply(s, resolve(s.operand()));
      case Expr.Text t -> noValue(expr, "a text");
      case Expr.Bool b -> noValue(expr, "a condition");
      case Expr.Date d -> noValue(expr, "a date");
      case Expr.In i -> noValue(expr, "a condition");
      case Expr.Between b -> noValue(expr, "a condition");
      case Expr.Missing m -> noValue(expr, "a condition");
      case Expr.Match m -> noValue(expr, "a condition");
      case Expr.ActiveEarlier a -> noValue(expr, "a condition");
      case Expr.Broken b -> UNRESOLVED;
    };
  }

  private Measure noValue(Expr expr, String what) {
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            expr.at(),
            Say.name(Written.of(expr)) + " is " + what + "; a formula is made of numbers");
    return UNRESOLVED;
  }

  private Measure number(Expr.Number n) {
    Optional<Unit> unit = context.units().read(n.quantity());
    return unit.<Measure>map(u -> new Measure.Constant(Quantities.held(n.quantity(), u), u))
        .orElse(UNRESOLVED);
  }

  private Measure unary(Expr.Unary u) {
    if (u.operator() == Expr.UnaryOperator.NOT) {
      return noValue(u, "a condition");
    }
    Measure operand = resolve(u.operand());
    return isUnresolved(operand) ? operand : new Measure.Negated(operand);
  }

  private Measure binary(Expr.Binary b) {
    if (!b.operator().isArithmetic()) {
      return noValue(b, "a condition");
    }
    return arithmetic.apply(b, resolve(b.left()), resolve(b.right()));
  }

  private Measure call(Expr.Call c) {
    if (AggregateCall.isAggregate(c.function())) {
      return new AggregateResolver(context, name).call(c);
    }
    if (!MeasureArithmetic.isKnown(c.function())) {
      return arithmetic.unknown(c);
    }
    return arithmetic.apply(c, c.arguments().stream().map(this::resolve).toList());
  }

  private Measure name(Path path) {
    return switch (context.knowledge().match(path)) {
      case Match.Found found when VALUES.contains(found.id().kind()) -> metric(path, found);
      case Match.Found found when found.id().kind() == ElementKind.SOURCE -> source(path, found);
      case Match.Found found -> wrongKind(path, found.id());
      case Match.Ambiguous ambiguous -> ambiguous(path, ambiguous);
      case Match.Unknown unknown -> unknown(path);
    };
  }

  private Measure metric(Path path, Match.Found found) {
    context.uses().use(path.segments().get(found.segments() - 1).at(), found.id(), "");
    if (found.segments() < path.segments().size()) {
      Path.Segment extra = path.segments().get(found.segments());
      context
          .findings()
          .add(
              StructuralRule.UNRESOLVED_NAME,
              extra.at(),
              Say.name(found.id())
                  + " is "
                  + Say.a(found.id().kind())
                  + " and has no "
                  + Say.name(extra.name()));
      return UNRESOLVED;
    }
    Optional<MetricInfo> info = context.knowledge().metric(found.id());
    if (info.isEmpty() || (info.get().formula() != null && !info.get().sure())) {
      return UNRESOLVED;
    }
    if (info.get().formula() == null) {
      return withoutValue(path, info.get());
    }
    return new Measure.MetricRef(found.id(), info.get().unit());
  }

  private Measure withoutValue(Path path, MetricInfo info) {
    String planned = info.planned() == null ? "" : "; it is planned by " + info.planned();
    context
        .findings()
        .add(
            StructuralRule.NO_VALUE,
            path.at(),
            Say.name(info.id()) + " has no `value` yet" + planned);
    return UNRESOLVED;
  }

  private Measure source(Path path, Match.Found found) {
    context.uses().use(path.segments().get(found.segments() - 1).at(), found.id(), "");
    boolean whole = found.segments() == path.segments().size();
    if (isCount(path, found)) {
      return countOfRows(path, found.id());
    }
    String text = Written.of(path);
    String call = (whole ? "count(" : "sum(") + text + ")";
    NodeEdit edit = new NodeEdit(path.at(), Place.INSTEAD, call);
    context
        .findings()
        .add(
            StructuralRule.TYPE_MISMATCH,
            path.at(),
            Say.name(text)
                + (whole ? " is a source" : " is a column")
                + "; say how its rows become one value, such as "
                + Say.name(call),
            "",
            List.of(new Remedy("Change to " + Say.name(call), false, List.of(edit))));
    return UNRESOLVED;
  }

  /** Whether {@code Claims.count} is written for a number of rows: there is no such column. */
  private boolean isCount(Path path, Match.Found found) {
    return path.segments().size() == found.segments() + 1
        && path.last().equals("count")
        && context
            .knowledge()
            .source(found.id())
            .filter(s -> !s.broken() && s.column("count").isEmpty())
            .isPresent();
  }

  private Measure countOfRows(Path path, ElementId source) {
    int parts = path.segments().size() - 1;
    String call =
        "count(" + Written.of(new Path(path.segments().subList(0, parts), path.at())) + ")";
    NodeEdit edit = new NodeEdit(path.at(), Place.INSTEAD, call);
    context
        .findings()
        .add(
            StructuralRule.UNRESOLVED_NAME,
            path.at(),
            Say.name(source)
                + " has no column `count`; the number of its rows is "
                + Say.name(call),
            "",
            List.of(new Remedy("Change to " + Say.name(call), false, List.of(edit))));
    return UNRESOLVED;
  }

  private Measure wrongKind(Path path, ElementId id) {
    context
        .findings()
        .add(
            StructuralRule.WRONG_KIND,
            path.at(),
            Say.name(path.dotted()) + " is " + Say.a(id.kind()) + "; a metric is needed");
    return UNRESOLVED;
  }

  private Measure ambiguous(Path path, Match.Ambiguous ambiguous) {
    context
        .findings()
        .add(StructuralRule.AMBIGUOUS_NAME, path.at(), Ambiguity.message(path, ambiguous));
    return UNRESOLVED;
  }

  private Measure unknown(Path path) {
    Path.Segment first = path.segments().getFirst();
    Set<ElementKind> kinds = EnumSet.copyOf(VALUES);
    if (path.segments().size() > 1) {
      kinds = EnumSet.of(ElementKind.SOURCE);
    }
    context
        .findings()
        .unknown(
            StructuralRule.UNRESOLVED_NAME,
            "There is no metric " + Say.name(path.dotted()),
            new Meant(first.name(), first.at(), kinds));
    return UNRESOLVED;
  }

  private Measure entered(Expr.Entered e) {
    new Reference(context, "a team or role", Reference.PEOPLE).check(e.by());
    return new Measure.Entered(e.file(), e.cadence(), Unit.ONE);
  }

  static boolean isUnresolved(Measure measure) {
    return measure instanceof Measure.Unresolved;
  }
}
