package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.query.Definitions;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source with what can be looked up from them. Translating a value notes which
 * columns and look-ups it needs; {@link #relation()} then reads those.
 */
final class RowScope {

  private final Definitions definitions;
  private final LocalDate asOf;
  private final Derived origin;
  private final String role;
  private final Table base;
  private final Names aliases = new Names();
  private final Map<List<String>, Table> lookups = new LinkedHashMap<>();
  private final Map<OnDay, Table> calendars = new LinkedHashMap<>();
  private final Scalars scalars;
  private final Map<Object, String> uses = new LinkedHashMap<>();
  private final Map<String, Extra> extras = new LinkedHashMap<>();
  private @Nullable Context context;

  /**
   * A look-up in a calendar.
   *
   * @param days the source of its days
   * @param day the column of the day there
   * @param of the day that is looked up
   */
  private record OnDay(ElementId days, String day, Expr of) {}

  private @Nullable BiFunction<Scalar.ActiveEarlier, Expr, Expr> wasActive;

  /** A relation of the plan that is looked up. */
  private record Extra(Rel.Ref relation, List<Rel.Lookup.Match> matches, @Nullable Expr valid) {}

  /**
   * A table in the scope, and which of its columns are read.
   *
   * @param sides the tables with the columns that meet its key; none for one that is not looked up
   */
  private record Table(
      SourceInfo source, String alias, @Nullable Join join, List<Table> sides, Set<String> read) {}

  /** The rows of a source as they are stored. */
  RowScope(Definitions definitions, ElementId source, LocalDate asOf) {
    this(
        definitions,
        new Derived(definitions.source(source), null),
        asOf,
        definitions.source(source).defaultTime());
  }

  /**
   * The rows of a source, or what was made of them.
   *
   * @param role the date role that says when a row happened, or empty
   */
  RowScope(Definitions definitions, Derived origin, LocalDate asOf, String role) {
    this.definitions = definitions;
    this.asOf = asOf;
    this.origin = origin;
    this.role = role;
    Rel.Ref rows = origin.rows();
    String alias = rows == null ? origin.info().id().simpleName() : rows.name();
    this.base = table(origin.info(), alias, null, List.of());
    this.scalars =
        new Scalars(
            definitions.time(),
            this::column,
            this::earlier,
            this::inCalendar,
            this::item,
            this::rate);
  }

  /** The same, knowing whether the item of a row was active earlier. */
  RowScope earlier(BiFunction<Scalar.ActiveEarlier, Expr, Expr> was) {
    this.wasActive = was;
    return this;
  }

  /** The same as part of a plan, which can look up what it has computed. */
  RowScope in(Context plan) {
    this.context = plan;
    return this;
  }

  private Context plan() {
    if (context == null) {
      throw new IllegalStateException("No plan for " + base.alias());
    }
    return context;
  }

  /** A metric of the row's item; without rows of the item it is 0 where that is what none mean. */
  private Expr item(Scalar.OfItem asked) {
    ItemValues values = new ItemValues(plan(), asked);
    Rel.Ref found = looked(asked, values.relation());
    List<Rel.Lookup.Match> matches = new ArrayList<>();
    for (int i = 0; i < asked.columns().size(); i++) {
      Field key = found.fields().get(i);
      matches.add(
          new Rel.Lookup.Match(
              new Expr.Column(found.alias(), key.name(), key.type()),
              translate(asked.columns().get(i))));
    }
    extras.putIfAbsent(found.alias(), new Extra(found, matches, null));
    Field value = found.fields().getLast();
    Expr column = new Expr.Column(found.alias(), value.name(), value.type());
    return values.isZeroWithoutRows() ? Expressions.orZero(column) : column;
  }

  /** By what an amount is multiplied; no value when there is no rate. */
  private Expr rate(Scalar.Converted asked) {
    RateTable table = new RateTable(plan(), asked);
    Rel.Ref found = looked(List.of(asked.rates(), asked.on(), asked.from()), table.relation());
    Scalar.Column currency = asked.currency();
    Expr from = currency == null ? new Expr.Text(asked.from()) : translate(currency);
    Expr on = Expressions.day(translate(asked.on()));
    extras.putIfAbsent(
        found.alias(), new Extra(found, table.matches(found, from), table.valid(found, on)));
    return table.factor(found, from);
  }

  /** A relation under an alias of its own for each use. */
  private Rel.Ref looked(Object use, Rel.Ref relation) {
    String alias = uses.computeIfAbsent(use, u -> aliases.unique(relation.name()));
    return new Rel.Ref(relation.name(), alias, relation.fields());
  }

  private Expr earlier(Scalar.ActiveEarlier asked) {
    if (wasActive == null) {
      throw new QueryException(
          "`active %s earlier` needs a state such as `active at end`, from which it looks back."
              .formatted(asked.earlier()));
    }
    return wasActive.apply(asked, translate(asked.item()));
  }

  private Table table(SourceInfo source, String name, @Nullable Join join, List<Table> sides) {
    return new Table(source, aliases.unique(name), join, sides, new TreeSet<>());
  }

  SourceInfo source() {
    return base.source();
  }

  /** Whether groups are shown that have rows but no value. */
  boolean keepsGroupsWithoutValues() {
    return definitions.keepsGroupsWithoutValues();
  }

  Expr translate(Scalar scalar) {
    return scalars.translate(scalar);
  }

  /** The column of a date role, or a column, as a date or a moment on the workspace's clock. */
  Expr time(String role) {
    return read(base, base.source().time(role).map(TimeRole::column).orElse(role));
  }

  /** A column of the source itself. */
  Expr own(String column) {
    return read(base, column);
  }

  /** A column of the source itself as it is stored, on its own clock. */
  Expr raw(String column) {
    return read(base, column) instanceof Expr.InZone z ? z.operand() : read(base, column);
  }

  private Expr column(Scalar.Column column) {
    Table table = base;
    for (int i = 0; i < column.references().size(); i++) {
      table = follow(table, List.copyOf(column.references().subList(0, i + 1)));
    }
    return read(table, column.column());
  }

  private Expr inCalendar(Scalar.InCalendar asked) {
    return inCalendar(asked.days(), asked.day(), asked.column(), translate(asked.operand()));
  }

  /** The period of a calendar's own in which a date or moment lies. */
  Expr inCalendar(ElementId days, String day, String column, Expr time) {
    OnDay of = new OnDay(days, day, Expressions.day(time));
    Table table =
        calendars.computeIfAbsent(
            of, o -> table(definitions.source(days), days.simpleName(), null, List.of()));
    table.read().add(day);
    return read(table, column);
  }

  /** The day that a relation of the plan has for the day of a date or moment. */
  Expr onDay(Rel.Ref days, Expr time) {
    Expr day = Expressions.day(time);
    Rel.Ref found = looked(List.of(days.name(), day), days);
    Rel.Lookup.Match match = new Rel.Lookup.Match(CalendarDays.key(found), day);
    extras.putIfAbsent(found.alias(), new Extra(found, List.of(match), null));
    return CalendarDays.value(found);
  }

  private Table follow(Table from, List<String> path) {
    Table known = lookups.get(path);
    if (known != null) {
      return known;
    }
    Join join =
        from.source()
            .reference(path.getLast())
            .orElseThrow(
                () ->
                    new QueryException(
                        "`%s` has no reference `%s`."
                            .formatted(from.source().id(), path.getLast())));
    if (!join.isSafe()) {
      throw new QueryException(join.unsafe());
    }
    List<Table> sides = join.columns().stream().map(c -> side(from, path, c)).toList();
    Table table = table(definitions.source(join.to()), String.join("_", path), join, sides);
    lookups.put(path, table);
    return table;
  }

  /** The table with a column by which a reference is made: the row itself, or where that leads. */
  private Table side(Table from, List<String> path, Join.Column column) {
    if (column.reference().isEmpty()) {
      return from;
    }
    List<String> other = new ArrayList<>(path.subList(0, path.size() - 1));
    other.add(column.reference());
    return follow(from, other);
  }

  private Expr read(Table table, String name) {
    ColumnInfo column =
        table
            .source()
            .column(name)
            .orElseThrow(
                () ->
                    new QueryException(
                        "`%s` has no column `%s`.".formatted(table.source().id(), name)));
    table.read().add(name);
    return localised(new Expr.Column(table.alias(), name, valueType(column.type())), column.zone());
  }

  private Expr localised(Expr.Column column, String zone) {
    String local = definitions.time().zone().getId();
    boolean same = zone.isEmpty() || zone.equals("local") || zone.equals(local);
    return column.type() != ValueType.TIMESTAMP || same
        ? column
        : new Expr.InZone(column, zone, local);
  }

  /** The type of a column in SQL. */
  static ValueType valueType(Type type) {
    return switch (type.kind()) {
      case TEXT, UNKNOWN -> ValueType.TEXT;
      case NUMBER -> ValueType.NUMBER;
      case INTEGER -> ValueType.INTEGER;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case TIMESTAMP -> ValueType.TIMESTAMP;
    };
  }

  /** Reads the columns and look-ups that were asked for. */
  Rel relation() {
    List<Rel.Lookup> joins = new ArrayList<>();
    for (Table table : List.copyOf(lookups.values())) {
      joins.add(lookup(table));
    }
    Rel result = base();
    for (int i = 0; i < joins.size(); i++) {
      Rel.Lookup join = joins.get(i);
      Rel.Scan right = scan(List.copyOf(lookups.values()).get(i));
      result = new Rel.Lookup(result, right, join.matches(), join.valid());
    }
    for (Extra extra : extras.values()) {
      result = new Rel.Lookup(result, extra.relation(), extra.matches(), extra.valid());
    }
    for (Map.Entry<OnDay, Table> calendar : calendars.entrySet()) {
      Table table = calendar.getValue();
      Rel.Lookup.Match match =
          new Rel.Lookup.Match(raw(table, calendar.getKey().day()), calendar.getKey().of());
      result = new Rel.Lookup(result, scan(table), List.of(match), null);
    }
    return result;
  }

  private Rel base() {
    Rel.Ref rows = origin.rows();
    Rel.Scan scan = scan(base);
    return rows == null ? scan : new Rel.Ref(rows.name(), scan.alias(), scan.fields());
  }

  private Rel.Lookup lookup(Table table) {
    Join join = table.join();
    if (join == null) {
      throw new IllegalStateException("Not looked up: " + table.alias());
    }
    List<Rel.Lookup.Match> matches = new ArrayList<>();
    for (int i = 0; i < join.keys().size(); i++) {
      Table side = table.sides().get(i);
      String column = join.columns().get(i).name();
      table.read().add(join.keys().get(i));
      side.read().add(column);
      matches.add(new Rel.Lookup.Match(raw(table, join.keys().get(i)), raw(side, column)));
    }
    return new Rel.Lookup(scan(base), scan(table), matches, valid(table, join));
  }

  /** The version of a dimension's row that was valid at the event, or is valid now. */
  private @Nullable Expr valid(Table table, Join join) {
    var validity = table.source().validity();
    if (validity == null) {
      return null;
    }
    Expr from = read(table, validity.from());
    Expr until = read(table, validity.until());
    boolean now = join.asOfNow() || role.isEmpty();
    Expr at = now ? Expressions.dayLike(asOf, from.type()) : time(role);
    Expr begun = Expressions.compare(from, BinaryOperator.LESS_OR_EQUAL, at);
    Expr open =
        new Expr.Binary(
            BinaryOperator.OR,
            new Expr.IsNull(until, false),
            Expressions.compare(at, BinaryOperator.LESS, until),
            ValueType.BOOLEAN);
    return Expressions.all(List.of(begun, open)).orElseThrow();
  }

  private static Expr.Column raw(Table table, String name) {
    Type type = table.source().column(name).map(ColumnInfo::type).orElse(Type.UNKNOWN);
    return new Expr.Column(table.alias(), name, valueType(type));
  }

  private Rel.Scan scan(Table table) {
    List<Field> fields =
        table.read().stream().map(n -> new Field(n, raw(table, n).type())).toList();
    return new Rel.Scan(definitions.table(table.source().id()), table.alias(), fields);
  }

  /** The sources that are read. */
  Stream<ElementId> sources() {
    Stream<Table> own = origin.rows() == null ? Stream.of(base) : Stream.empty();
    return Stream.of(own, lookups.values().stream(), calendars.values().stream())
        .flatMap(tables -> tables)
        .map(t -> t.source().id());
  }
}
