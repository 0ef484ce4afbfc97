package dev.sextant.build.settings;

import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        table.unknownKey(key, message(key, all().toList()));
      }
    }
  }

  private static void reportTable(SettingsTable table, String name, Set<String> known) {
    if (!table.isTable(name)) {
      table.wrongValue(name, "a table", "[" + name + "] on a line of its own");
    }
    for (String key : table.keys(name)) {
      if (!known.contains(key)) {
        table.unknownKey(name + "." + key, message(key, List.copyOf(known)));
      }
    }
  }

  private static Stream<String> all() {
    return Stream.concat(
        Stream.of(RULES, CONNECTIONS), Stream.concat(TOP.stream(), TABLES.keySet().stream()));
  }

  static String message(String key, List<String> known) {
    return "There is no setting `" + key + "`" + hint(key, known);
  }

  private static String hint(String key, List<String> known) {
    String nearest = Nearest.one(key, known.stream());
    if (!nearest.isEmpty()) {
      return "; did you mean `" + nearest + "`?";
    }
    return elsewhere(key)
        .orElseGet(
            () -> " here, only `" + String.join("`, `", known.stream().sorted().toList()) + "`");
  }

  /** {@code zone} and {@code time_zone} stand for the {@code zone} of {@code [time]}. */
  private static Optional<String> elsewhere(String key) {
    for (Map.Entry<String, Set<String>> table : TABLES.entrySet()) {
      for (String inner : table.getValue()) {
        if (key.equals(inner) || key.equals(table.getKey() + "_" + inner)) {
          return Optional.of(" here; write `" + inner + "` below `[" + table.getKey() + "]`");
        }
      }
    }
    return Optional.empty();
  }
}
