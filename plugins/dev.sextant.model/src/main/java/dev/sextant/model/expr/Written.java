package dev.sextant.model.expr;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr.Suffix;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An expression as somebody would write it, on one line. */
public final class Written {

  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private Written() {}

  /** The text of an expression. */
  public static String of(Expr expr) {
    return switch (expr) {
      case Expr.Number n -> n.quantity().toString();
      case Expr.Text t -> quoted(t.value());
      case Expr.Bool b -> String.valueOf(b.value());
      case Expr.Date d -> d.period().toString();
      case Expr.Name n -> of(n.path());
      case Expr.Paren p -> "(" + of(p.inner()) + ")";
      case Expr.OfItem o -> "(" + of(o.metric()) + " by " + paths(o.by()) + ")";
      case Expr.Unary u ->
          u.operator() == Expr.UnaryOperator.NOT ? "not " + of(u.operand()) : "-" + of(u.operand());
      case Expr.Binary b -> of(b.left()) + " " + b.operator().symbol() + " " + of(b.right());
      case Expr.In i ->
          of(i.operand()) + (i.negated() ? " not in (" : " in (") + list(i.values()) + ")";
      case Expr.Between b -> of(b.operand()) + " between " + of(b.low()) + " and " + of(b.high());
      case Expr.Missing m -> of(m.operand()) + (m.negated() ? " is not missing" : " is missing");
      case Expr.Match m -> of(m.operand()) + " " + word(m.kind()) + " " + quoted(m.text());
      case Expr.ActiveEarlier a -> of(a.operand()) + " active " + a.earlier() + " earlier";
      case Expr.Call c ->
          c.function() + "(" + (c.distinct() ? "distinct " : "") + list(c.arguments()) + ")";
      case Expr.Percentile p -> percentile(p);
      case Expr.Conversion c ->
          (c.rate() ? "conversion of " : "conversions of ")
              + of(c.base())
              + " to "
              + of(c.event())
              + " by "
              + of(c.by())
              + (c.within() == null ? "" : " within " + c.within())
              + (c.same().isEmpty() ? "" : " with same " + paths(c.same()));
      case Expr.Waiting w ->
          "waiting for " + of(w.to()) + " since " + of(w.from()) + " by " + of(w.by());
      case Expr.TimeTo t ->
          t.statistic() + " time from " + of(t.from()) + " to " + of(t.to()) + " by " + of(t.by());
      case Expr.Entered e ->
          "entered " + e.cadence().word() + " in " + quoted(e.file()) + " by " + of(e.by());
      case Expr.Suffixed s -> of(s.operand()) + " " + of(s.suffix());
      case Expr.Broken b -> "…";
    };
  }

  /** The text of a suffix. */
  public static String of(Suffix suffix) {
    return switch (suffix) {
      case Suffix.Where w -> "where " + of(w.condition());
      case Suffix.Having h -> "having " + of(h.condition());
      case Suffix.OverLast o -> "over last " + o.window();
      case Suffix.OverAllTime o -> "over all time";
      case Suffix.ToDate t -> "since start of " + of(t.grain().name());
      case Suffix.AtStart s -> "at start of " + of(s.grain().name());
      case Suffix.Ago a -> "from " + a.offset() + " ago";
      case Suffix.Snapshot s ->
          (s.latest() ? "latest by " : "earliest by ") + of(s.time()) + per(s.per());
      case Suffix.Per p -> "per " + of(p.grain().name());
      case Suffix.Converted c -> "converted by " + of(c.rates()) + " on " + of(c.on());
      case Suffix.State s -> word(s.kind());
      case Suffix.OnRole o -> "on " + of(o.role());
    };
  }

  /** The text of a path; names that are no plain words stand in backquotes. */
  public static String of(Path path) {
    return path.segments().stream()
        .map(s -> PLAIN_NAME.matcher(s.name()).matches() ? s.name() : "`" + s.name() + "`")
        .collect(Collectors.joining("."));
  }

  private static String per(List<Path> items) {
    return items.isEmpty() ? "" : " per " + paths(items);
  }

  private static String paths(List<Path> paths) {
    return paths.stream().map(Written::of).collect(Collectors.joining(", "));
  }

  private static String percentile(Expr.Percentile p) {
    String level = p.level().movePointRight(2).stripTrailingZeros().toPlainString();
    String start =
        switch (p.kind()) {
          case EXACT -> "";
          case DISCRETE -> "discrete ";
          case APPROXIMATE -> "approximate ";
        };
    boolean median = p.level().compareTo(new BigDecimal("0.5")) == 0 && start.isEmpty();
    return (median ? "median of " : start + "percentile " + level + " of ") + of(p.operand());
  }

  private static String list(List<Expr> exprs) {
    return exprs.stream().map(Written::of).collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String word(Expr.MatchKind kind) {
    return switch (kind) {
      case STARTS_WITH -> "starts with";
      case ENDS_WITH -> "ends with";
      case CONTAINS -> "contains";
    };
  }

  private static String word(Expr.StateKind kind) {
    return switch (kind) {
      case ACTIVE_AT_END -> "active at end";
      case ACTIVE_AT_START -> "active at start";
      case STARTED -> "started";
      case ENDED -> "ended";
    };
  }
}
