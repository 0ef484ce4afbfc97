package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.Suffix;
import dev.sextant.model.expr.Written;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.workspace.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a definition in words, for those who do not read formulas. */
public final class Wording {

  private final Workspace workspace;
  private final ElementId from;

  private Wording(Workspace workspace, ElementId from) {
    this.workspace = workspace;
    this.from = from;
  }

  /**
   * The formula of a metric as a phrase that begins with a capital and has no full stop, such as
   * {@code Visits to the dinosaur halls, per day}; empty when it has no value.
   */
  public static String of(Workspace workspace, ElementId metric) {
    Wording wording = new Wording(workspace, metric);
    return workspace
        .element(metric)
        .flatMap(e -> e.facts(MeasureFact.Value.class).reduce((older, newer) -> newer))
        .map(v -> capital(wording.say(v.formula())))
        .orElse("");
  }

  private static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }

  private String say(Expr expr) {
    return switch (expr) {
      case Expr.Name n -> name(n.path());
      case Expr.Paren p -> paren(p.inner());
      case Expr.OfItem o ->
          say(o.metric())
              + " of the same "
              + o.by().stream().map(Path::last).collect(Collectors.joining(" and "));
      case Expr.Unary u ->
          (u.operator() == Expr.UnaryOperator.NOT ? "not " : "minus ") + say(u.operand());
      case Expr.Binary b -> say(b.left()) + " " + word(b.operator()) + " " + say(b.right());
      case Expr.Call c -> call(c);
      case Expr.Percentile p -> percentile(p) + " of " + say(p.operand());
      case Expr.Suffixed s -> say(s.operand()) + suffix(s.suffix());
      case Expr.Conversion c ->
          (c.rate() ? "share of " : "number of ")
              + name(c.base())
              + " followed by "
              + name(c.event())
              + " of the same "
              + Stream.concat(Stream.of(c.by()), c.same().stream())
                  .map(Path::last)
                  .collect(Collectors.joining(" and "))
              + (c.within() == null ? "" : " within " + c.within());
      case Expr.Waiting w ->
          "number of those with "
              + name(w.from())
              + " and no "
              + name(w.to())
              + " of the same "
              + w.by().last()
              + " yet";
      case Expr.TimeTo t ->
          t.statistic()
              + " time from "
              + name(t.from())
              + " to "
              + name(t.to())
              + " of the same "
              + t.by().last();
      case Expr.Entered e -> "entered " + e.cadence().word() + " by " + name(e.by());
      case Expr.In i ->
          say(i.operand()) + (i.negated() ? " is none of " : " is one of ") + list(i.values());
      case Expr.Between b -> say(b.operand()) + " from " + say(b.low()) + " to " + say(b.high());
      case Expr.Missing m -> say(m.operand()) + (m.negated() ? " is known" : " is missing");
      case Expr.Match m -> Written.of(m);
      case Expr.ActiveEarlier a -> say(a.operand()) + " was active " + a.earlier() + " earlier";
      case Expr.Number n -> Written.of(n);
      case Expr.Text t -> t.value();
      case Expr.Bool b -> String.valueOf(b.value());
      case Expr.Date d -> Written.of(d);
      case Expr.Broken b -> "…";
    };
  }

  private String paren(Expr inner) {
    boolean several = inner instanceof Expr.Binary || inner instanceof Expr.Suffixed;
    return several ? "(" + say(inner) + ")" : say(inner);
  }

  private String list(List<Expr> values) {
    return values.stream().map(this::say).collect(Collectors.joining(", "));
  }

  private static String word(Expr.BinaryOperator operator) {
    return switch (operator) {
      case OR -> "or";
      case AND -> "and";
      case EQUAL -> "is";
      case NOT_EQUAL -> "is not";
      case LESS -> "less than";
      case LESS_OR_EQUAL -> "at most";
      case GREATER -> "more than";
      case GREATER_OR_EQUAL -> "at least";
      case PLUS -> "plus";
      case MINUS -> "minus";
      case TIMES -> "times";
      case DIVIDE -> "divided by";
    };
  }

  private String call(Expr.Call c) {
    String of = c.arguments().stream().map(this::say).collect(Collectors.joining(" and "));
    return switch (c.function()) {
      case "count" -> c.distinct() ? "number of different " + of : "number of " + of;
      case "sum" -> "sum of " + of;
      case "average" -> "average of " + of;
      case "median" -> "median of " + of;
      case "min" -> "smallest " + of;
      case "max" -> "largest " + of;
      case "share" -> "share where " + of;
      case "stddev" -> "standard deviation of " + of;
      case "first" -> "first " + of;
      case "last" -> "last " + of;
      default -> c.function() + " of " + of;
    };
  }

  private static String percentile(Expr.Percentile p) {
    if (p.level().compareTo(new BigDecimal("0.5")) == 0) {
      return "median";
    }
    String level = p.level().movePointRight(2).stripTrailingZeros().toPlainString();
    return (p.kind() == Expr.PercentileKind.APPROXIMATE ? "approximate " : "")
        + level
        + "th percentile";
  }

  private String suffix(Suffix suffix) {
    return switch (suffix) {
      case Suffix.Where w -> " where " + say(w.condition());
      case Suffix.Having h -> " having " + say(h.condition());
      case Suffix.OverLast o -> ", over the last " + o.window();
      case Suffix.OverAllTime o -> ", over all time";
      case Suffix.ToDate t -> ", since the start of the " + t.grain().name();
      case Suffix.AtStart s -> ", on the first day of the " + s.grain().name();
      case Suffix.Ago a -> ", " + a.offset() + " earlier";
      case Suffix.Snapshot s ->
          ", " + (s.latest() ? "latest" : "earliest") + " by " + s.time().last() + per(s.per());
      case Suffix.Per p -> ", per " + p.grain().name();
      case Suffix.Converted c -> ", converted by " + c.rates().last();
      case Suffix.State s -> state(s.kind());
      case Suffix.OnRole o -> ", by " + o.role().last();
    };
  }

  private static String per(List<Path> items) {
    return items.isEmpty()
        ? ""
        : " of each " + items.stream().map(Path::last).collect(Collectors.joining(" and "));
  }

  private static String state(Expr.StateKind kind) {
    return switch (kind) {
      case ACTIVE_AT_END -> ", active at the end of the period";
      case ACTIVE_AT_START -> ", active at the start of the period";
      case STARTED -> ", started in the period";
      case ENDED -> ", ended in the period";
    };
  }

  /** An element by its title; a column by its label, else by its name with spaces. */
  private String name(Path path) {
    Optional<ElementId> element = workspace.target(from, path);
    if (element.isPresent()) {
      return workspace.element(element.get()).map(Wording::title).orElse(path.last());
    }
    return inside(column(path).map(ColumnInfo::title).orElse(path.last()));
  }

  /** Within a phrase a title begins small, unless it begins with an abbreviation. */
  private static String inside(String title) {
    boolean word =
        title.length() > 1
            && Character.isUpperCase(title.charAt(0))
            && !Character.isUpperCase(title.charAt(1));
    String small = word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
    return small.replace('_', ' ');
  }

  private static String title(Element element) {
    boolean named = element.kind().isMetricLike() || element.kind() == ElementKind.SOURCE;
    return named ? inside(element.title()) : element.title();
  }

  /** A column written behind its source, as in {@code Visits.persons}. */
  private Optional<ColumnInfo> column(Path path) {
    if (path.segments().size() < 2) {
      return Optional.empty();
    }
    Path prefix = new Path(path.segments().subList(0, path.segments().size() - 1), path.at());
    return workspace
        .target(from, prefix)
        .filter(id -> id.kind() == ElementKind.SOURCE)
        .map(workspace::source)
        .flatMap((SourceInfo s) -> s.column(path.last()));
  }
}
