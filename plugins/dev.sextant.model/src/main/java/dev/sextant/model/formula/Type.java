package dev.sextant.model.formula;

import dev.sextant.model.unit.Unit;

/**
 * The type of a column or of a value computed from one row.
 *
 * @param kind what sort of value
 * @param unit the unit of numbers; {@link Unit#ONE} for all others
 */
public record Type(Kind kind, Unit unit) {

  /** Sorts of values. Money and durations are numbers with a unit. */
  public enum Kind {
    TEXT,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    /** The type of what could not be resolved; it fits everywhere, so that no error follows. */
    UNKNOWN
  }

  public static final Type TEXT = new Type(Kind.TEXT, Unit.ONE);
  public static final Type BOOLEAN = new Type(Kind.BOOLEAN, Unit.ONE);
  public static final Type DATE = new Type(Kind.DATE, Unit.ONE);
  public static final Type TIMESTAMP = new Type(Kind.TIMESTAMP, Unit.ONE);
  public static final Type UNKNOWN = new Type(Kind.UNKNOWN, Unit.ONE);

  /** A number in a unit. */
  public static Type number(Unit unit) {
    return new Type(Kind.NUMBER, unit);
  }

  /** Whether it can be calculated with. */
  public boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.INTEGER;
  }

  /** Whether it is a place in time. */
  public boolean isTemporal() {
    return kind == Kind.DATE || kind == Kind.TIMESTAMP;
  }
}
