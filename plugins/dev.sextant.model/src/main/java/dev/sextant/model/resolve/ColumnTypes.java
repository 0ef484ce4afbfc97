package dev.sextant.model.resolve;

import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.SourceFact.ColumnType;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.TypeWords;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitRef;
import dev.sextant.model.unit.UnitTable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Reads the types of a source's columns. */
final class ColumnTypes {

  private static final Set<String> ZONES = Set.of("UTC", "local");

  private final Context context;
  private final Element source;

  ColumnTypes(Context context, Element source) {
    this.context = context;
    this.source = source;
  }

  ColumnInfo read(SourceFact.Column column) {
    ColumnType type = column.type();
    return switch (type.name()) {
      case "text" -> plain(column, Type.TEXT);
      case "boolean" -> plain(column, Type.BOOLEAN);
      case "date" -> plain(column, Type.DATE);
      case "integer" -> plain(column, new Type(Type.Kind.INTEGER, unit(type)));
      case "number" -> plain(column, Type.number(unit(type)));
      case "percent" -> plain(column, Type.number(Unit.PERCENT));
      case "duration" -> plain(column, Type.number(duration(type)));
      case "timestamp" -> timestamp(column);
      case "money" -> money(column);
      default -> unknown(column);
    };
  }

  private static ColumnInfo plain(SourceFact.Column column, Type type) {
    return new ColumnInfo(column.name().name(), type, column.label(), "", "");
  }

  private Unit unit(ColumnType type) {
    UnitRef in = type.in();
    return in == null ? Unit.ONE : context.units().read(in).orElse(Unit.ONE);
  }

  private Unit duration(ColumnType type) {
    Unit unit = unit(type);
    if (type.in() == null) {
      wrong(type, "A duration needs a unit, such as `duration in minutes`");
    } else if (!unit.equals(Unit.ONE) && !isTime(unit)) {
      wrong(type, Say.unit(unit) + " is not a length of time");
    }
    return unit;
  }

  private boolean isTime(Unit unit) {
    UnitTable table = context.knowledge().units();
    return table.factor(unit, Unit.of("second")).isPresent()
        || table.factor(unit, Unit.of("month")).isPresent();
  }

  private ColumnInfo timestamp(SourceFact.Column column) {
    UnitRef in = column.type().in();
    String word = in == null ? column.type().zone() : in.over().getFirst().dotted();
    if (word.isEmpty()) {
      word = "UTC";
    } else if (!ZONES.contains(word) && !isZone(word)) {
      wrong(
          column.type(),
          "There is no time zone "
              + Say.name(word)
              + "; write `UTC`, `local` or a zone such as"
              + " `\"Europe/Berlin\"`");
      word = "UTC";
    }
    return new ColumnInfo(column.name().name(), Type.TIMESTAMP, column.label(), "", word);
  }

  private static boolean isZone(String word) {
    try {
      return !ZoneId.of(word).getId().isEmpty();
    } catch (DateTimeException unknownZone) {
      return false;
    }
  }

  /** The word behind {@code in} is a column of this source where there is one of that name. */
  private ColumnInfo money(SourceFact.Column column) {
    UnitRef in = column.type().in();
    if (in == null) {
      wrong(
          column.type(),
          "Money needs a currency, such as `money in EUR`, or the column that names it");
      return plain(column, Type.UNKNOWN);
    }
    Path word = in.over().getFirst();
    boolean own =
        source.facts(SourceFact.Column.class).anyMatch(c -> c.name().name().equals(word.dotted()));
    if (own) {
      context.uses().use(word.at(), source.id(), word.dotted());
      Type type = Type.number(Money.in(word.dotted()));
      return new ColumnInfo(column.name().name(), type, column.label(), word.dotted(), "");
    }
    Optional<Unit> unit = context.units().read(in);
    return plain(column, unit.map(Type::number).orElse(Type.UNKNOWN));
  }

  private ColumnInfo unknown(SourceFact.Column column) {
    String word = column.type().name();
    if (!word.isEmpty()) {
      String nearest = TypeWords.nearest(word);
      context
          .findings()
          .add(
              StructuralRule.UNKNOWN_WORD,
              column.type().at(),
              "There is no type "
                  + Say.name(word)
                  + (nearest.isEmpty() ? "; types are " + String.join(", ", TypeWords.all()) : "")
                  + Say.meant(nearest));
    }
    return plain(column, Type.UNKNOWN);
  }

  private void wrong(ColumnType type, String message) {
    context.findings().add(StructuralRule.TYPE_MISMATCH, type.at(), message);
  }
}
