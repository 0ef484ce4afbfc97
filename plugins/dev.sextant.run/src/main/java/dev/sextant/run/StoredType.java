package dev.sextant.run;

import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.DuckDbFiles;
import dev.sextant.sql.DuckDbFiles.Reading;
import dev.sextant.sql.TextColumn;
import java.util.Optional;

/** How the engine stores a column, and how it is read as what a model declares. */
enum StoredType {
  TEXT,
  INTEGER,
  NUMBER,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  /** A moment that knows its zone. */
  INSTANT,
  OTHER;

  static StoredType of(String type) {
    String name = type.contains("(") ? type.substring(0, type.indexOf('(')) : type;
    return switch (name) {
      case "VARCHAR", "ENUM", "UUID" -> TEXT;
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT" ->
          INTEGER;
      case "FLOAT", "DOUBLE", "DECIMAL" -> NUMBER;
      case "BOOLEAN" -> BOOLEAN;
      case "DATE" -> DATE;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> TIMESTAMP;
      case "TIMESTAMP WITH TIME ZONE" -> INSTANT;
      default -> OTHER;
    };
  }

  /** How the column is read; empty when it cannot be what is declared. */
  Optional<Reading> reading(TextColumn column) {
    String name = column.name();
    return switch (column.type()) {
      case TEXT ->
          Optional.of(
              this == TEXT ? DuckDbFiles.plain(name) : DuckDbFiles.cast(name, ValueType.TEXT));
      case INTEGER -> this == INTEGER ? plain(name) : fromText(column);
      case NUMBER -> this == INTEGER || this == NUMBER ? plain(name) : fromText(column);
      case BOOLEAN -> this == BOOLEAN ? plain(name) : fromText(column);
      case DATE -> date(column);
      case TIMESTAMP -> timestamp(column);
    };
  }

  private Optional<Reading> date(TextColumn column) {
    return switch (this) {
      case DATE -> plain(column.name());
      case TIMESTAMP -> Optional.of(DuckDbFiles.cast(column.name(), ValueType.DATE));
      case TEXT -> fromText(column);
      case INTEGER, NUMBER, BOOLEAN, INSTANT, OTHER -> Optional.empty();
    };
  }

  private Optional<Reading> timestamp(TextColumn column) {
    return switch (this) {
      case TIMESTAMP -> plain(column.name());
      case DATE -> Optional.of(DuckDbFiles.cast(column.name(), ValueType.TIMESTAMP));
      case INSTANT -> Optional.of(DuckDbFiles.onClock(column.name(), column.zone()));
      case TEXT -> fromText(column);
      case INTEGER, NUMBER, BOOLEAN, OTHER -> Optional.empty();
    };
  }

  private static Optional<Reading> plain(String name) {
    return Optional.of(DuckDbFiles.plain(name));
  }

  private Optional<Reading> fromText(TextColumn column) {
    return this == TEXT ? Optional.of(DuckDbFiles.parsed(column)) : Optional.empty();
  }
}
