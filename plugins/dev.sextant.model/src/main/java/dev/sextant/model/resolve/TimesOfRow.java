package dev.sextant.model.resolve;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.SourceInfo;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notices a time between two moments of one row that is written like one between two events: {@code
 * median time from Claims.opened_at to Claims.returned_at by claim_id}.
 */
final class TimesOfRow {

  /** What stands behind {@code from} or {@code to}: a source, or a column of it. */
  private record End(SourceInfo source, Path path, boolean isColumn) {}

  private TimesOfRow() {}

  /** What is wrong and what to write; empty when two sources are named. */
  static Optional<String> misread(Context context, Expr.TimeTo t) {
    Optional<End> from = end(context, t.from());
    Optional<End> to = end(context, t.to());
    boolean same =
        from.isPresent()
            && to.isPresent()
            && from.get().source().id().equals(to.get().source().id());
    Optional<End> column =
        Stream.of(from, to).flatMap(Optional::stream).filter(End::isColumn).findFirst();
    if (column.isPresent()) {
      return Optional.of(
          "`time from` takes sources, and "
              + Say.name(column.get().path().dotted())
              + " is a column"
              + (same ? remedy(t, from.get(), to.get()) : ""));
    }
    return same
        ? Optional.of(
            "A time from "
                + Say.name(t.from().dotted())
                + " to itself ends with the row with which it begins"
                + remedy(t, from.get(), to.get()))
        : Optional.empty();
  }

  private static Optional<End> end(Context context, Path path) {
    if (!(context.knowledge().match(path) instanceof Match.Found found)) {
      return Optional.empty();
    }
    int rest = path.segments().size() - found.segments();
    return context
        .knowledge()
        .source(found.id())
        .filter(s -> rest == 0 || (rest == 1 && isMoment(s, path.last())))
        .map(s -> new End(s, path, rest == 1));
  }

  private static boolean isMoment(SourceInfo source, String name) {
    return source.column(name).isPresent() || source.time(name).isPresent();
  }

  private static String remedy(Expr.TimeTo t, End from, End to) {
    String start = column(from, 0);
    String end = column(to, 1);
    String between = "hours_between(" + start + ", " + end + ")";
    String value =
        t.statistic().equals("percentile")
            ? "percentile "
                + t.level().multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString()
                + " of "
                + between
            : t.statistic() + "(" + between + ")";
    return "; for two columns of one row write " + Say.name(value);
  }

  /** The column that is written, or the one of a date role of the source. */
  private static String column(End end, int role) {
    SourceInfo source = end.source();
    if (end.isColumn()) {
      String name = end.path().last();
      String column = source.time(name).map(r -> r.column()).orElse(name);
      return source.id().simpleName() + "." + column;
    }
    boolean declared = role < source.times().size();
    return source.id().simpleName() + "." + (declared ? source.times().get(role).column() : "…");
  }
}
