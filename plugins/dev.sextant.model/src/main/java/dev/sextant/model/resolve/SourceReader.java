package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import dev.sextant.model.source.Validity;
import dev.sextant.model.source.Watermark;
import dev.sextant.model.time.Duration;
import dev.sextant.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Links what a source, currency rates or a calendar say of themselves. */
public final class SourceReader {

  private final Context context;
  private final Element element;

  /** Reads an element. */
  public SourceReader(Context context, Element element) {
    this.context = context;
    this.element = element;
  }

  /** A source. */
  public SourceInfo source() {
    List<ColumnInfo> columns = columns();
    JoinReader joins = new JoinReader(context, element, columns);
    List<Join> references = element.facts(SourceFact.Reference.class).map(joins::read).toList();
    List<String> key = new ArrayList<>();
    element
        .facts(SourceFact.Key.class)
        .flatMap(k -> k.columns().stream())
        .forEach(s -> column(columns, s, false).ifPresent(c -> key.add(c.name())));
    return new SourceInfo(
        element.id(),
        counts(),
        columns,
        key,
        times(columns),
        references,
        validity(columns),
        watermark(columns),
        element.fact(SourceFact.ClosesAfter.class).map(this::delay).orElse(null),
        element.broken());
  }

  private Duration delay(SourceFact.ClosesAfter closes) {
    return closes.delay();
  }

  private Unit counts() {
    return element
        .fact(SourceFact.Counts.class)
        .flatMap(c -> context.units().read(c.unit()))
        .orElse(Unit.ONE);
  }

  private List<ColumnInfo> columns() {
    ColumnTypes types = new ColumnTypes(context, element);
    Map<String, ColumnInfo> byName = new java.util.LinkedHashMap<>();
    element
        .facts(SourceFact.Column.class)
        .forEach(
            c -> {
              if (byName.putIfAbsent(c.name().name(), types.read(c)) != null) {
                context
                    .findings()
                    .add(
                        StructuralRule.DUPLICATE_FACT,
                        c.name().at(),
                        "The column " + Say.name(c.name().name()) + " is declared twice");
              }
            });
    return List.copyOf(byName.values());
  }

  private List<TimeRole> times(List<ColumnInfo> columns) {
    List<TimeRole> times = new ArrayList<>();
    element
        .facts(SourceFact.Time.class)
        .forEach(
            t ->
                column(columns, t.column(), true)
                    .ifPresent(c -> times.add(new TimeRole(t.roleName(), c.name()))));
    return times;
  }

  private @org.jspecify.annotations.Nullable Validity validity(List<ColumnInfo> columns) {
    Optional<SourceFact.Valid> valid = element.fact(SourceFact.Valid.class);
    if (valid.isEmpty()) {
      return null;
    }
    Optional<ColumnInfo> from = column(columns, valid.get().from(), true);
    Optional<ColumnInfo> until = column(columns, valid.get().until(), true);
    return from.isPresent() && until.isPresent()
        ? new Validity(from.get().name(), until.get().name())
        : null;
  }

  private @org.jspecify.annotations.Nullable Watermark watermark(List<ColumnInfo> columns) {
    Optional<SourceFact.LoadedUntil> loaded = element.fact(SourceFact.LoadedUntil.class);
    if (loaded.isEmpty()) {
      return null;
    }
    Segment name = loaded.get().column();
    if (name == null) {
      return new Watermark(null, loaded.get().date());
    }
    return column(columns, name, true).map(c -> new Watermark(c.name(), null)).orElse(null);
  }

  private Optional<ColumnInfo> column(List<ColumnInfo> columns, Segment name, boolean moment) {
    return new ColumnNames(context, element, columns).find(name, moment);
  }

  /** Currency rates. */
  public RatesInfo rates() {
    List<Segment> key =
        element.facts(SourceFact.Key.class).flatMap(k -> k.columns().stream()).toList();
    Optional<SourceFact.Rate> rate = element.fact(SourceFact.Rate.class);
    if (key.size() != 2 && !element.broken()) {
      context
          .findings()
          .add(
              StructuralRule.MISSING_FACT,
              element.nameAt(),
              "Rates need a `key` of two columns, the day and the currency: `key day, currency`");
    }
    if (rate.isEmpty() && !element.broken()) {
      context
          .findings()
          .add(
              StructuralRule.MISSING_FACT,
              element.nameAt(),
              "Rates need the column of the rate and the currency to which it leads: `rate rate to"
                  + " EUR`");
    }
    String to =
        rate.flatMap(r -> context.units().read(r.currency())).map(Unit::toString).orElse("");
    String day = key.isEmpty() ? "" : key.getFirst().name();
    String currency = key.size() < 2 ? "" : key.get(1).name();
    String factor = rate.map(r -> r.column().name()).orElse("");
    List<ColumnInfo> declared = columns();
    return new RatesInfo(
        element.id(),
        day,
        currency,
        factor,
        to,
        List.of(
            column(declared, day, Type.DATE),
            column(declared, currency, Type.TEXT),
            column(declared, factor, Type.number(Unit.ONE))));
  }

  private static ColumnInfo column(List<ColumnInfo> declared, String name, Type otherwise) {
    return declared.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseGet(() -> new ColumnInfo(name, otherwise, "", "", ""));
  }

  /** A calendar. */
  public CalendarInfo calendar() {
    var source =
        element
            .fact(SourceFact.FromSource.class)
            .flatMap(
                f ->
                    Reference.to(context, dev.sextant.model.element.ElementKind.SOURCE)
                        .check(f.source()));
    Map<String, String> grains = new TreeMap<>();
    element
        .facts(SourceFact.GrainColumn.class)
        .forEach(g -> grains.put(g.name().name(), g.column().name()));
    source.flatMap(context.knowledge()::source).ifPresent(this::calendarColumns);
    String day = element.fact(SourceFact.Day.class).map(d -> d.column().name()).orElse("");
    return CalendarInfo.of(element.id(), source.orElse(null), day, grains);
  }

  private void calendarColumns(SourceInfo source) {
    List<Segment> names = new ArrayList<>();
    element.facts(SourceFact.Day.class).forEach(d -> names.add(d.column()));
    element.facts(SourceFact.GrainColumn.class).forEach(g -> names.add(g.column()));
    for (Segment name : names) {
      Optional<ColumnInfo> column = source.column(name.name());
      if (column.isPresent()) {
        context.uses().use(name.at(), source.id(), name.name());
      } else if (!source.broken()) {
        String nearest = Nearest.one(name.name(), source.columns().stream().map(ColumnInfo::name));
        context
            .findings()
            .add(
                StructuralRule.UNRESOLVED_NAME,
                name.at(),
                Say.name(source.id())
                    + " has no column "
                    + Say.name(name.name())
                    + Say.meant(nearest),
                "",
                ColumnResolver.change(name.at(), nearest));
      }
    }
  }

  /** Whether two columns can be compared for equality. */
  static boolean joinable(Type a, Type b) {
    return a.kind() == b.kind()
        || a.kind() == Type.Kind.UNKNOWN
        || b.kind() == Type.Kind.UNKNOWN
        || (a.isNumeric() && b.isNumeric());
  }
}
