package dev.sextant.run;

import dev.sextant.model.formula.Type;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.Sqlite;
import java.sql.Types;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a database stores in a column, and what a model may declare it as. */
enum StoredKind {
  TEXT(EnumSet.of(Type.Kind.TEXT)),
  INTEGER(EnumSet.of(Type.Kind.INTEGER, Type.Kind.NUMBER)),
  /** As {@code tinyint(1)} of MySQL, where there is no other type for truth values. */
  SMALL(EnumSet.of(Type.Kind.INTEGER, Type.Kind.NUMBER, Type.Kind.BOOLEAN)),
  NUMBER(EnumSet.of(Type.Kind.NUMBER)),
  /** A number with or without a fraction; only its values tell. */
  DECIMAL(EnumSet.of(Type.Kind.NUMBER, Type.Kind.INTEGER)),
  BOOLEAN(EnumSet.of(Type.Kind.BOOLEAN)),
  DATE(EnumSet.of(Type.Kind.DATE)),
  MOMENT(EnumSet.of(Type.Kind.TIMESTAMP)),
  /** A moment with a zone, which no model declares: a view puts it on one clock. */
  INSTANT(EnumSet.noneOf(Type.Kind.class)),
  /** A column without a type of its own, as in SQLite. */
  ANY(EnumSet.allOf(Type.Kind.class));

  private final Set<Type.Kind> declared;

  StoredKind(Set<Type.Kind> declared) {
    this.declared = declared;
  }

  boolean canBe(Type.Kind kind) {
    return kind == Type.Kind.UNKNOWN || declared.contains(kind);
  }

  /**
   * The kind of a column.
   *
   * @param type one of {@link Types}
   * @param name the database's word for the type
   */
  static StoredKind of(int type, String name, Dialect dialect) {
    if (dialect.equals(Sqlite.DIALECT)) {
      return ANY;
    }
    String word = name.toLowerCase(Locale.ROOT);
    if (word.equals("timestamptz") || word.endsWith("with time zone")) {
      return INSTANT;
    }
    return switch (type) {
      case Types.TINYINT -> SMALL;
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
      case Types.FLOAT, Types.REAL, Types.DOUBLE -> NUMBER;
      case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
      case Types.BIT, Types.BOOLEAN -> word.equals("tinyint") ? SMALL : BOOLEAN;
      case Types.DATE -> DATE;
      case Types.TIMESTAMP -> MOMENT;
      case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
      default -> TEXT;
    };
  }
}
