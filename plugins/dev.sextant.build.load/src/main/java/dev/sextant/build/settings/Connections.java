package dev.sextant.build.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code [connections.NAME]}. A workspace comes from anywhere, so that its URLs say where a
 * database is and nothing that a driver would execute, load or read.
 */
final class Connections {

  private static final Set<String> KEYS = Set.of("dialect", "url", "user", "timeout");

  private static final Set<String> SECRETS = Set.of("password", "pass", "pwd", "token", "secret");

  /** What may stand behind the place in a URL. */
  private static final Set<String> HARMLESS =
      Set.of("ssl", "sslmode", "usessl", "sslverification", "currentschema", "schema", "catalog");

  private static final Pattern PARAMETER = Pattern.compile("[?&;]([^=?&;]*)");

  private static final int LONGEST = 86_400;

  private final SettingsTable table;

  private Connections(SettingsTable table) {
    this.table = table;
  }

  static List<ConnectionChoice> read(SettingsTable table) {
    return new Connections(table).all();
  }

  private List<ConnectionChoice> all() {
    List<ConnectionChoice> all = new ArrayList<>();
    for (String name : table.keys(KnownSettings.CONNECTIONS)) {
      String prefix = KnownSettings.CONNECTIONS + "." + name;
      if (table.isTable(prefix)) {
        all.add(one(name, prefix));
      } else {
        table.wrongValue(prefix, "a table", "[connections.warehouse] on a line of its own");
      }
    }
    return all;
  }

  private ConnectionChoice one(String name, String prefix) {
    table.keys(prefix).stream()
        .filter(k -> !KEYS.contains(k))
        .forEach(k -> unknown(name, prefix, k));
    ConnectionChoice choice =
        new ConnectionChoice(
            name,
            table.text(prefix + ".dialect").orElse(""),
            table.text(prefix + ".url").orElse(""),
            table.text(prefix + ".user").orElse(""),
            table.number(prefix + ".timeout", LONGEST).orElse(300));
    checkUrl(choice, prefix + ".url");
    return choice;
  }

  private void unknown(String name, String prefix, String key) {
    if (SECRETS.contains(key)) {
      String variable = new ConnectionChoice(name, "", "", "", 0).passwordVariable();
      table.unknownKey(
          prefix + "." + key,
          "A password does not belong into a file: remove `%s` and set the environment variable %s"
              .formatted(key, variable));
    } else {
      table.unknownKey(prefix + "." + key, KnownSettings.message(key, List.copyOf(KEYS)));
    }
  }

  private void checkUrl(ConnectionChoice choice, String key) {
    if (!choice.url().startsWith("jdbc:")) {
      table.wrongValue(key, "a JDBC URL", "\"jdbc:postgresql://localhost/sales\"");
      return;
    }
    if (choice.url().contains("@")) {
      table.wrongValue(key, "without user and password", "\"jdbc:postgresql://localhost/sales\"");
    }
    Matcher parameters = PARAMETER.matcher(choice.url());
    while (parameters.find()) {
      String name = parameters.group(1).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !HARMLESS.contains(name)) {
        table.wrongValue(
            key,
            "without the parameter `" + parameters.group(1) + "`",
            "\"jdbc:postgresql://localhost/sales?sslmode=require\"");
      }
    }
  }
}
