package dev.sextant.build.settings;

import dev.sextant.model.check.Problem;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Settings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads {@code sextant.toml}; a wrong value is a problem at its place and leaves the default. */
public final class SettingsParser {

  /** The name of the file that makes a folder a workspace. */
  public static final String FILE = "sextant.toml";

  private final SettingsTable table;

  private SettingsParser(SettingsTable table) {
    this.table = table;
  }

  /** What the text of a {@code sextant.toml} says. */
  public static ParsedSettings parse(String text) {
    TomlParseResult toml = Toml.parse(text);
    SettingsTable table = new SettingsTable(toml, text);
    toml.errors().forEach(table::syntaxError);
    KnownSettings.reportUnknown(table);
    Configuration configuration = new SettingsParser(table).configuration();
    List<Problem> problems = table.problems();
    return new ParsedSettings(configuration, problems);
  }

  private Configuration configuration() {
    Configuration defaults = Configuration.DEFAULT;
    String name = table.text("name").orElse(defaults.settings().name());
    boolean sql = table.flag("security.sql_fragments").orElse(defaults.settings().sqlFragments());
    return new Configuration(
        new Settings(name, time(), sql),
        models(defaults.models()),
        engine(),
        RuleSettings.read(table),
        table.date("time.as_of").orElse(null));
  }

  private TimeSettings time() {
    TimeSettings defaults = TimeSettings.DEFAULT;
    return new TimeSettings(
        table.text("time.zone").flatMap(this::zone).orElse(defaults.zone()),
        table.text("time.week_start").flatMap(this::weekDay).orElse(defaults.weekStart()),
        table
            .text("time.fiscal_year_start")
            .flatMap(this::monthDay)
            .orElse(defaults.fiscalYearStart()));
  }

  private Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      table.wrongValue("time.zone", "a time zone", "\"Europe/Berlin\" or \"UTC\"");
      return Optional.empty();
    }
  }

  private Optional<DayOfWeek> weekDay(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    table.wrongValue("time.week_start", "a day of the week", "\"monday\" or \"sunday\"");
    return Optional.empty();
  }

  /** Days after the 28th do not exist in every year, so that no year could start on them. */
  private Optional<MonthDay> monthDay(String text) {
    try {
      MonthDay day = MonthDay.parse("--" + text);
      if (day.getDayOfMonth() <= 28) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // Reported below, like a day that is too late in its month.
    }
    table.wrongValue(
        "time.fiscal_year_start", "a month and a day up to the 28th", "\"07-01\" for 1 July");
    return Optional.empty();
  }

  private List<String> models(List<String> defaults) {
    Optional<List<String>> globs = table.texts("paths.models");
    if (globs.isPresent() && globs.get().stream().anyMatch(SettingsParser::leavesWorkspace)) {
      table.wrongValue(
          "paths.models", "patterns inside the workspace", "[\"**/*.metrics\"]; no `..`");
      return defaults;
    }
    return globs.filter(g -> !g.isEmpty()).orElse(defaults);
  }

  private static boolean leavesWorkspace(String glob) {
    return glob.isBlank()
        || glob.startsWith("/")
        || glob.contains("\\")
        || glob.contains(":")
        || List.of(glob.split("/", -1)).contains("..");
  }

  private EngineChoice engine() {
    EngineChoice defaults = EngineChoice.DEFAULT;
    List<ConnectionChoice> connections = Connections.read(table);
    String kind = table.text("engine.kind").orElse(defaults.kind());
    if (!kind.equals(defaults.kind())
        && connections.stream().map(ConnectionChoice::name).noneMatch(kind::equals)) {
      table.wrongValue("engine.kind", "\"duckdb\" or the name of a connection", "\"duckdb\"");
      kind = defaults.kind();
    }
    return new EngineChoice(
        kind,
        table.text("engine.database").flatMap(this::database).orElse(defaults.database()),
        table.text("engine.memory_limit").flatMap(this::memory).orElse(defaults.memoryLimit()),
        connections);
  }

  private Optional<String> database(String path) {
    if (!path.isEmpty() && leavesWorkspace(path)) {
      table.wrongValue("engine.database", "a file inside the workspace", "\"data/museum.duckdb\"");
      return Optional.empty();
    }
    return Optional.of(path);
  }

  private Optional<String> memory(String size) {
    if (!size.matches("[1-9][0-9]{0,6} ?(KB|MB|GB|TB|KiB|MiB|GiB|TiB)")) {
      table.wrongValue("engine.memory_limit", "a size", "\"2GB\"");
      return Optional.empty();
    }
    return Optional.of(size);
  }
}
