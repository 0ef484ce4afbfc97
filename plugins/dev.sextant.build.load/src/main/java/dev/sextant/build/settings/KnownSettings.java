package dev.sextant.build.settings;

import dev.sextant.model.name.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every key that a {@code sextant.toml} may hold; one line for each table. */
final class KnownSettings {

  private static final Map<String, Set<String>> TABLES =
      Map.of(
          "time", Set.of("zone", "week_start", "fiscal_year_start", "as_of"),
          "engine", Set.of("kind", "database", "memory_limit"),
          "paths", Set.of("models"),
          "security", Set.of("sql_fragments"));

  private static final Set<String> TOP = Set.of("name");

  /** A table whose keys are rule ids, of which any may come. */
  private static final String RULES = "rules";

  /** A table of tables, one for each database; {@link Connections} looks at their keys. */
  static final String CONNECTIONS = "connections";

  private KnownSettings() {}

  static void reportUnknown(SettingsTable table) {
    for (String key : table.keys("")) {
      Set<String> inner = TABLES.get(key);
      if (inner != null) {
        reportTable(table, key, inner);
      } else if (!TOP.contains(key) && !key.equals(RULES) && !key.equals(CONNECTIONS)) {
        table.unknownKey(key, message(key, all()));
      }
    }
  }

  private static void reportTable(SettingsTable table, String name, Set<String> known) {
    if (!table.isTable(name)) {
      table.wrongValue(name, "a table", "[" + name + "] on a line of its own");
    }
    for (String key : table.keys(name)) {
      if (!known.contains(key)) {
        table.unknownKey(name + "." + key, message(key, known.stream()));
      }
    }
  }

  private static Stream<String> all() {
    return Stream.concat(
        Stream.of(RULES, CONNECTIONS), Stream.concat(TOP.stream(), TABLES.keySet().stream()));
  }

  static String message(String key, Stream<String> known) {
    String nearest = Nearest.one(key, known);
    String hint = nearest.isEmpty() ? "" : "; did you mean `" + nearest + "`?";
    return "There is no setting `" + key + "`" + hint;
  }
}
