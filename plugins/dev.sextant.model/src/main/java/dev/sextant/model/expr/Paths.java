package dev.sextant.model.expr;

import dev.sextant.model.element.Path;
import java.util.stream.Stream;

/** The names that are written in an expression. */
public final class Paths {

  private Paths() {}

  /** All paths in an expression and its suffixes, in the order of the text. */
  public static Stream<Path> of(Expr expr) {
    return expr.tree().flatMap(Paths::own);
  }

  private static Stream<Path> own(Expr expr) {
    return switch (expr) {
      case Expr.Name n -> Stream.of(n.path());
      case Expr.Conversion c ->
          Stream.concat(Stream.of(c.base(), c.event(), c.by()), c.same().stream());
      case Expr.OfItem o -> o.by().stream();
      case Expr.Waiting w -> Stream.of(w.to(), w.from(), w.by());
      case Expr.TimeTo t -> Stream.of(t.from(), t.to(), t.by());
      case Expr.Entered e -> Stream.of(e.by());
      case Expr.Suffixed s -> suffix(s.suffix());
      case Expr.Number n -> Stream.empty();
      case Expr.Text t -> Stream.empty();
      case Expr.Bool b -> Stream.empty();
      case Expr.Date d -> Stream.empty();
      case Expr.Paren p -> Stream.empty();
      case Expr.Unary u -> Stream.empty();
      case Expr.Binary b -> Stream.empty();
      case Expr.In i -> Stream.empty();
      case Expr.Between b -> Stream.empty();
      case Expr.Missing m -> Stream.empty();
      case Expr.Match m -> Stream.empty();
      case Expr.ActiveEarlier a -> Stream.empty();
      case Expr.Call c -> Stream.empty();
      case Expr.Percentile p -> Stream.empty();
      case Expr.Broken b -> Stream.empty();
    };
  }

  private static Stream<Path> suffix(Expr.Suffix suffix) {
    return switch (suffix) {
      case Expr.Suffix.ToDate t -> Stream.of(t.grain().name());
      case Expr.Suffix.AtStart s -> Stream.of(s.grain().name());
      case Expr.Suffix.Per p -> Stream.of(p.grain().name());
      case Expr.Suffix.Snapshot s -> Stream.concat(Stream.of(s.time()), s.per().stream());
      case Expr.Suffix.Converted c -> Stream.of(c.rates(), c.on());
      case Expr.Suffix.OnRole o -> Stream.of(o.role());
      case Expr.Suffix.Where w -> Stream.empty();
      case Expr.Suffix.Having h -> Stream.empty();
      case Expr.Suffix.OverLast o -> Stream.empty();
      case Expr.Suffix.OverAllTime o -> Stream.empty();
      case Expr.Suffix.Ago a -> Stream.empty();
      case Expr.Suffix.State s -> Stream.empty();
    };
  }
}
