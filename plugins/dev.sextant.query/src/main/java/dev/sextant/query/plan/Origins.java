package dev.sextant.query.plan;

import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.Validity;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Function;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rows from which leaves come. */
record Origins(Context context) {

  private static final Unit DAY = Unit.of("day");

  /** The rows of an origin; its relations are put ahead. */
  Derived derived(Origin origin) {
    SourceInfo source = context.definitions().source(origin.source());
    return switch (origin) {
      case Origin.Stored s -> new Derived(source, null);
      case Origin.Credited c ->
          new Derived(credited(source), ahead(c, new CreditedRows(context, c)::rows));
      case Origin.Arrived a -> new Derived(arrived(source, a), ahead(a, arrivals(a)::rows));
      case Origin.Waiting w -> new Derived(waiting(source, w), ahead(w, waits(w)::rows));
    };
  }

  private Rel.Ref ahead(Origin origin, Supplier<Rel.Ref> rows) {
    return context.ahead().of(origin, rows);
  }

  private ArrivedRows arrivals(Origin.Arrived arrived) {
    return new ArrivedRows(context, arrived);
  }

  private WaitingRows waits(Origin.Waiting waiting) {
    return new WaitingRows(context, waiting);
  }

  /** The column with the number of conversions that are credited to an event. */
  static String conversions(SourceInfo source) {
    return added(source, "conversions");
  }

  private static SourceInfo credited(SourceInfo source) {
    Type number = new Type(Type.Kind.INTEGER, Unit.ONE);
    ColumnInfo conversions = new ColumnInfo(conversions(source), number, "", "", "");
    return with(source, conversions, source.validity());
  }

  /** The column with the days that it took. */
  static String elapsed(SourceInfo source) {
    return added(source, "elapsed_days");
  }

  /** The column of the moment at which a wait ends. */
  static String until(SourceInfo source) {
    return added(source, "waits_until");
  }

  private static String added(SourceInfo source, String wanted) {
    return new Names(source.columns().stream().map(ColumnInfo::name)).unique(wanted);
  }

  private SourceInfo arrived(SourceInfo source, Origin.Arrived arrived) {
    SourceInfo from = context.definitions().source(arrived.from());
    boolean days = EventPair.countsDays(context, from, source);
    Type type = new Type(days ? Type.Kind.INTEGER : Type.Kind.NUMBER, DAY);
    ColumnInfo elapsed = new ColumnInfo(elapsed(source), type, "", "", "");
    return with(source, elapsed, source.validity());
  }

  private SourceInfo waiting(SourceInfo source, Origin.Waiting waiting) {
    SourceInfo to = context.definitions().source(waiting.to());
    boolean days = EventPair.countsDays(context, source, to);
    ColumnInfo until =
        new ColumnInfo(until(source), days ? Type.DATE : Type.TIMESTAMP, "", "", days ? "" : "UTC");
    String begun = source.times().getFirst().column();
    return with(source, until, new Validity(begun, until.name()));
  }

  private static SourceInfo with(SourceInfo source, ColumnInfo added, @Nullable Validity validity) {
    return new SourceInfo(
        source.id(),
        source.counts(),
        Stream.concat(source.columns().stream(), Stream.of(added)).toList(),
        source.key(),
        source.times(),
        source.references(),
        validity,
        source.watermark(),
        source.closesAfter(),
        source.broken());
  }

  /** The last day for which there are rows. */
  Expr lastDay(Origin origin) {
    SourceInfo source = context.definitions().source(origin.source());
    return origin instanceof Origin.Waiting w
        ? lastDay(source, context.definitions().source(w.to()))
        : context.bounds().lastDay(source);
  }

  /** Who waits is known as long as both events are; without a watermark the later one tells. */
  private Expr lastDay(SourceInfo from, SourceInfo to) {
    List<Expr> declared = new ArrayList<>();
    Stream.of(from, to)
        .filter(s -> s.watermark() != null)
        .map(context.bounds()::lastDay)
        .forEach(declared::add);
    if (!declared.isEmpty()) {
      return new Expr.Call(Function.LEAST, declared, ValueType.DATE);
    }
    List<Expr> seen = List.of(context.bounds().lastDay(from), context.bounds().lastDay(to));
    return new Expr.Call(Function.GREATEST, seen, ValueType.DATE);
  }
}
