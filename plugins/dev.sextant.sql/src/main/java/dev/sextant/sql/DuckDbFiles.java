package dev.sextant.sql;

import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Statements by which DuckDB reads the files of a workspace. */
public final class DuckDbFiles {

  private static final Lexis LEXIS = new Lexis(DuckDb.DIALECT);

  /** The name of the column that holds a row's file. */
  public static final String FILE = "sextant_file";

  private DuckDbFiles() {}

  /** How fields are separated and encoded. */
  public record CsvFormat(String separator, String encoding) {}

  /** A column of a table and how it is read. */
  public record Reading(String name, String sql) {}

  /** The rows of CSV files, all of them texts. */
  public static String csv(List<String> paths, CsvFormat format) {
    List<String> options =
        new ArrayList<>(List.of(list(paths), "all_varchar = true", "header = true"));
    options.add("delim = " + LEXIS.text(format.separator()));
    options.add("quote = '\"'");
    options.add("escape = '\"'");
    options.add("union_by_name = true");
    options.add("filename = " + LEXIS.text(FILE));
    if (!format.encoding().isEmpty()) {
      options.add("encoding = " + LEXIS.text(format.encoding()));
    }
    return "read_csv(" + String.join(", ", options) + ")";
  }

  /**
   * The rows of CSV files with types that are guessed from their values.
   *
   * @param decimal the mark of decimals, or empty for a point
   * @param dates the engine's pattern of dates or moments, or empty for ISO 8601
   */
  public static String guessedCsv(
      List<String> paths, CsvFormat format, String decimal, String dates) {
    List<String> options = new ArrayList<>(List.of(list(paths), "header = true"));
    options.add("delim = " + LEXIS.text(format.separator()));
    options.add("sample_size = -1");
    options.add("union_by_name = true");
    if (!format.encoding().isEmpty()) {
      options.add("encoding = " + LEXIS.text(format.encoding()));
    }
    if (!decimal.isEmpty()) {
      options.add("decimal_separator = " + LEXIS.text(decimal));
    }
    boolean moments = dates.contains("%H");
    if (moments) {
      options.add("timestampformat = " + LEXIS.text(dates));
    }
    options.add("dateformat = " + LEXIS.text(dates.isEmpty() || moments ? "%Y-%m-%d" : dates));
    return "read_csv(" + String.join(", ", options) + ")";
  }

  /** The rows of Parquet files. */
  public static String parquet(List<String> paths) {
    return "read_parquet(" + list(paths) + ", union_by_name = true)";
  }

  /** A setting. */
  public static String set(String name, String value) {
    return "set " + LEXIS.name(name) + " = " + LEXIS.text(value);
  }

  /** A setting that is a list. */
  public static String set(String name, List<String> values) {
    return "set " + LEXIS.name(name) + " = " + list(values);
  }

  private static String list(List<String> texts) {
    return texts.stream().map(LEXIS::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Opens a database file for reading, under a name. */
  public static String attach(String path, String name) {
    return "attach " + LEXIS.text(path) + " as " + LEXIS.name(name) + " (read_only)";
  }

  /** Makes sure that a schema exists. */
  public static String createSchema(String name) {
    return "create schema if not exists " + LEXIS.name(name);
  }

  /** A name, quoted where needed. */
  public static String name(List<String> parts) {
    return LEXIS.name(parts);
  }

  /** The names and types of a relation's columns. */
  public static String describe(String relation) {
    return "describe select * from " + relation;
  }

  /** A table of some columns of a relation, in its order. */
  public static String createTable(List<String> name, String from, List<Reading> columns) {
    return "create or replace table " + LEXIS.name(name) + " as " + select(from, columns);
  }

  /** A view of some columns of a relation. */
  public static String createView(List<String> name, String from, List<Reading> columns) {
    return "create or replace view " + LEXIS.name(name) + " as " + select(from, columns);
  }

  private static String select(String from, List<Reading> columns) {
    return columns.stream()
        .map(
            c ->
                c.sql().equals(LEXIS.name(c.name()))
                    ? c.sql()
                    : c.sql() + " as " + LEXIS.name(c.name()))
        .collect(Collectors.joining(", ", "select ", " from " + from));
  }

  /** Forgets a table. */
  public static String dropTable(List<String> name) {
    return "drop table if exists " + LEXIS.name(name);
  }

  /** A column as it is. */
  public static Reading plain(String name) {
    return new Reading(name, LEXIS.name(name));
  }

  /** A column as another type. */
  public static Reading cast(String name, ValueType type) {
    return new Reading(
        name, "cast(%s as %s)".formatted(LEXIS.name(name), DuckDb.DIALECT.type(type)));
  }

  /** A moment with a zone as the clock of a zone shows it. */
  public static Reading onClock(String name, String zone) {
    return new Reading(name, "timezone(%s, %s)".formatted(LEXIS.text(zone), LEXIS.name(name)));
  }

  /** What a text stands for; an error when it does not fit. */
  public static Reading parsed(TextColumn column) {
    return new Reading(column.name(), TextReading.of(column, LEXIS).parsed());
  }

  /** The first text of a column that does not fit its type: row in its file, file and text. */
  public static String firstMisfit(List<String> table, TextColumn column) {
    String before =
        "select min(f.rowid) from %s as f where f.%s = t.%s"
            .formatted(LEXIS.name(table), LEXIS.name(FILE), LEXIS.name(FILE));
    return "select rowid - (%s) + 1, %s, %s from %s as t where %s order by rowid limit 1"
        .formatted(
            before,
            LEXIS.name(FILE),
            LEXIS.name(column.name()),
            LEXIS.name(table),
            TextReading.of(column, LEXIS).misfit());
  }

  /** The first text of a column of a relation without row numbers that does not fit. */
  public static String anyMisfit(String relation, TextColumn column) {
    return "select null, null, %s from %s where %s limit 1"
        .formatted(LEXIS.name(column.name()), relation, TextReading.of(column, LEXIS).misfit());
  }
}
