package dev.sextant.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All dialects. */
public final class Dialects {

  private static final List<Named> ALL =
      List.of(
          new Named("duckdb", DuckDb.DIALECT),
          new Named("postgresql", PostgreSql.DIALECT),
          new Named("sqlite", Sqlite.DIALECT),
          new Named("mysql", MySql.DIALECT),
          new Named("trino", Trino.DIALECT),
          new Named("spark", SparkSql.DIALECT),
          new Named("bigquery", BigQuery.DIALECT),
          new Named("snowflake", Snowflake.DIALECT));

  private Dialects() {}

  /**
   * A dialect and the word for it in settings and options.
   *
   * @param word small letters
   */
  public record Named(String word, Dialect dialect) {}

  /** All dialects, the embedded engine's first. */
  public static List<Named> all() {
    return ALL;
  }

  /** The words for all dialects. */
  public static List<String> words() {
    return ALL.stream().map(Named::word).toList();
  }

  /** The dialect of a word; MariaDB is written as MySQL, Databricks as Spark. */
  public static Optional<Dialect> named(String word) {
    String plain =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "mariadb" -> "mysql";
          case "databricks" -> "spark";
          case "postgres" -> "postgresql";
          case String other -> other;
        };
    return ALL.stream().filter(n -> n.word().equals(plain)).map(Named::dialect).findFirst();
  }
}
