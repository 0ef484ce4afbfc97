package dev.sextant.interop.metricflow;

import java.util.Locale;
import java.util.Optional;

/** What sort of values a column holds, as far as an import can tell. */
enum Kind {
  TEXT("text"),
  INTEGER("integer"),
  NUMBER("number"),
  BOOLEAN("boolean"),
  DATE("date"),
  TIMESTAMP("timestamp in local"),
  UNKNOWN("text");

  private final String written;

  Kind(String written) {
    this.written = written;
  }

  /** As a column's type is written. */
  String written() {
    return written;
  }

  boolean isTemporal() {
    return this == DATE || this == TIMESTAMP;
  }

  boolean isNumeric() {
    return this == INTEGER || this == NUMBER;
  }

  /** The kind of a database's type; empty when it is none of the usual ones. */
  static Optional<Kind> stored(String type) {
    String word = type.toLowerCase(Locale.ROOT).replaceFirst("[( ].*", "");
    return switch (word) {
      case "varchar", "text", "string", "char", "character", "nvarchar", "uuid", "bpchar" ->
          Optional.of(TEXT);
      case "bigint", "integer", "int", "int64", "int4", "int8", "smallint", "tinyint", "hugeint" ->
          Optional.of(INTEGER);
      case "double", "float", "float64", "real", "decimal", "numeric", "number" ->
          Optional.of(NUMBER);
      case "boolean", "bool" -> Optional.of(BOOLEAN);
      case "date" -> Optional.of(DATE);
      case "timestamp", "datetime", "timestamp_ntz", "timestamp_ltz", "timestamp_tz" ->
          Optional.of(TIMESTAMP);
      default -> Optional.empty();
    };
  }

  /** The kind of what a cast makes. */
  static Kind cast(String type) {
    return stored(type).orElse(UNKNOWN);
  }
}
