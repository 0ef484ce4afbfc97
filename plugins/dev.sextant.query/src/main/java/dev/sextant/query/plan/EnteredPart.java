package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.Span;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.query.Input;
import dev.sextant.query.QueryException;
import dev.sextant.query.SqlName;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hand-kept values, as they are: they neither add up nor fill gaps. */
final class EnteredPart {

  private static final String ALIAS = "entered";

  private final Context context;
  private final Measure.Entered entered;
  private final Offsets offsets;
  private final String column;

  EnteredPart(Context context, Leaf.OfFile leaf, String column) {
    this.context = context;
    this.entered = leaf.entered();
    this.offsets = new Offsets(context, leaf.timing().offsets());
    this.column = column;
  }

  Part build() {
    if (context.query().condition() != null) {
      throw new QueryException(
          "Entered values in `%s` have no rows to which a condition could apply."
              .formatted(entered.file()));
    }
    offsets.spans().forEach(this::requireWhole);
    List<Expr> conditions = new ArrayList<>(range());
    conditions.add(sameDimensions());
    Rel filtered =
        new Rel.Filter(
            new Rel.Scan(table(), ALIAS, fields()), Expressions.all(conditions).orElseThrow());
    String name = context.names().unique(column + "_entered");
    Rel.Named named =
        new Rel.Named(
            name,
            List.of(column + ", entered in " + entered.file() + "."),
            new Rel.Project(filtered, items()));
    return new Part(
        List.of(named),
        new Rel.Ref(name, "", named.body().fields()),
        null,
        List.of(
            new Input.Entered(
                entered.file(),
                entered.cadence(),
                table(),
                context.dimensions().stream().map(Context.By::path).toList())));
  }

  private List<String> table() {
    String file = entered.file();
    int dot = file.lastIndexOf('.');
    return List.of("entered", SqlName.snake(dot < 0 ? file : file.substring(0, dot)));
  }

  private List<Field> fields() {
    Stream<Field> fixed =
        Stream.of(
            new Field(Input.Entered.PERIOD, ValueType.DATE),
            new Field(Input.Entered.VALUE, ValueType.NUMBER),
            new Field(Input.Entered.DIMENSIONS, ValueType.TEXT));
    Stream<Field> dimensions =
        context.dimensions().stream().map(d -> new Field(d.path(), ValueType.TEXT));
    return Stream.concat(fixed, dimensions).toList();
  }

  private List<Rel.Item> items() {
    List<Rel.Item> items = new ArrayList<>();
    if (context.grain() != null) {
      items.add(new Rel.Item(context.period(), start()));
    }
    for (Context.By by : context.dimensions()) {
      items.add(new Rel.Item(by.name(), new Expr.Column(ALIAS, by.path(), ValueType.TEXT)));
    }
    items.add(new Rel.Item(column, new Expr.Column(ALIAS, Input.Entered.VALUE, ValueType.NUMBER)));
    return items;
  }

  private Expr start() {
    Expr start = new Expr.Column(ALIAS, Input.Entered.PERIOD, ValueType.DATE);
    return offsets.last(start);
  }

  private Expr sameDimensions() {
    String names =
        context.dimensions().stream()
            .map(Context.By::path)
            .sorted()
            .collect(Collectors.joining(","));
    Expr own = new Expr.Column(ALIAS, Input.Entered.DIMENSIONS, ValueType.TEXT);
    return Expressions.compare(own, BinaryOperator.EQUAL, new Expr.Text(names));
  }

  private List<Expr> range() {
    Grain grain = context.grain();
    return grain == null ? onePeriod() : periods(grain);
  }

  private List<Expr> periods(Grain grain) {
    if (!isSame(grain)) {
      throw new QueryException(
          "`%s` is entered %s and has no values by %s."
              .formatted(column, entered.cadence().word(), grain.word()));
    }
    LocalDate from = context.query().from();
    LocalDate to = context.query().to();
    List<Expr> range = new ArrayList<>();
    if (from != null) {
      range.add(Expressions.compareDay(start(), BinaryOperator.GREATER_OR_EQUAL, from));
    }
    range.add(
        Expressions.compareDay(start(), BinaryOperator.LESS, to == null ? context.end() : to));
    return range;
  }

  /** Without periods only a range that is one period has a value. */
  private List<Expr> onePeriod() {
    LocalDate from = context.query().from();
    LocalDate to = context.query().to();
    Grain grain = entered.cadence().grain();
    if (from == null || to == null || !time().period(from, grain).equals(range(from, to))) {
      throw new QueryException(
          "`%s` is entered %s: ask for it by %s, or for the days of exactly one."
              .formatted(column, entered.cadence().word(), grain.word()));
    }
    return List.of(Expressions.compareDay(start(), BinaryOperator.EQUAL, from));
  }

  private static DateRange range(LocalDate from, LocalDate to) {
    return new DateRange(from, to.isBefore(from) ? from : to);
  }

  private TimeSettings time() {
    return context.definitions().time();
  }

  /** Fiscal periods may be the calendar's. */
  private boolean isSame(Grain grain) {
    LocalDate day = context.query().asOf();
    return time().period(day, grain).equals(time().period(day, entered.cadence().grain()))
        && !Periods.isWithinDay(grain)
        && !Periods.isWithinDay(entered.cadence().grain());
  }

  /** An offset must lead from periods to periods. */
  private void requireWhole(Span offset) {
    if (!isWhole(offset)) {
      throw new QueryException(
          "`%s` is entered %s, so that %s ago lies between its periods."
              .formatted(column, entered.cadence().word(), offset));
    }
  }

  private boolean isWhole(Span span) {
    if (!(span instanceof Duration offset)) {
      return false;
    }
    var step = Periods.length(offset.grain()).step();
    var own = Periods.length(entered.cadence().grain());
    return step == own.step()
        && offset.count() * Periods.length(offset.grain()).count() % own.count() == 0;
  }
}
