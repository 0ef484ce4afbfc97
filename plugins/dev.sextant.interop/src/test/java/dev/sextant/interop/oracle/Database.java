package dev.sextant.interop.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.StringJoiner;

/** Loads the tables of a corpus into a database file. */
final class Database {

  private Database() {}

  static void write(Corpus corpus, Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + Corpus.SCHEMA);
      for (Map.Entry<String, JsonElement> table :
          JsonParser.parseString(corpus.schema()).getAsJsonObject().entrySet()) {
        statement.execute(
            "create table %s.\"%s\" as select * from read_csv('%s', header=true, auto_detect=false, columns={%s}, nullstr='\\N', quote='\"', escape='\"')"
                .formatted(
                    Corpus.SCHEMA,
                    table.getKey(),
                    corpus.tables().resolve(table.getKey() + ".csv"),
                    columns(table.getValue().getAsJsonArray())));
      }
    }
  }

  private static String columns(JsonArray columns) {
    StringJoiner all = new StringJoiner(", ");
    for (JsonElement column : columns) {
      all.add(
          "'%s': '%s'"
              .formatted(
                  column.getAsJsonObject().get("column").getAsString(),
                  column.getAsJsonObject().get("type").getAsString()));
    }
    return all.toString();
  }
}
