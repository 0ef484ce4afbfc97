package dev.sextant.build.engine;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.settings.ConnectionChoice;
import dev.sextant.build.settings.EngineChoice;
import dev.sextant.run.DatabaseProfile;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;
import dev.sextant.run.RunException;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.Dialects;
import dev.sextant.sql.DuckDb;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens the engine that a workspace's settings name. */
public final class WorkspaceEngine {

  private WorkspaceEngine() {}

  /**
   * An engine over the workspace's data.
   *
   * @param name {@code duckdb} or a connection of the settings; empty for the one they choose
   * @param environment where passwords and the folder of drivers are found
   * @throws RunException when there is no such engine, or the data cannot be opened
   */
  public static Engine open(LoadedWorkspace loaded, String name, Map<String, String> environment) {
    String asked = chosen(loaded, name);
    if (asked.equals(EngineChoice.EMBEDDED)) {
      return Engine.open(loaded.root(), loaded.workspace(), settings(loaded));
    }
    ConnectionChoice choice = connection(loaded, asked);
    DatabaseProfile profile =
        new DatabaseProfile(
            choice.name(),
            dialect(loaded, asked),
            choice.url(),
            choice.user(),
            environment.getOrDefault(choice.passwordVariable(), ""),
            choice.passwordVariable(),
            drivers(environment),
            choice.seconds());
    return Engine.open(loaded.root(), loaded.workspace(), settings(loaded), profile);
  }

  /**
   * How SQL is written for an engine.
   *
   * @throws RunException when there is no such engine
   */
  public static Dialect dialect(LoadedWorkspace loaded, String name) {
    String asked = chosen(loaded, name);
    return asked.equals(EngineChoice.EMBEDDED)
        ? DuckDb.DIALECT
        : dialect(connection(loaded, asked));
  }

  private static Dialect dialect(ConnectionChoice connection) {
    return Dialects.named(connection.dialect())
        .orElseThrow(
            () ->
                new RunException(
                    "The connection `%s` must say its dialect: one of %s."
                        .formatted(connection.name(), String.join(", ", Dialects.words()))));
  }

  private static String chosen(LoadedWorkspace loaded, String name) {
    return name.isEmpty() ? loaded.configuration().engine().kind() : name;
  }

  private static ConnectionChoice connection(LoadedWorkspace loaded, String name) {
    EngineChoice engine = loaded.configuration().engine();
    return engine
        .connection(name)
        .orElseThrow(
            () ->
                new RunException(
                    "There is no engine `%s`: sextant.toml names %s."
                        .formatted(
                            name,
                            Stream.concat(
                                    Stream.of(EngineChoice.EMBEDDED),
                                    engine.connections().stream().map(ConnectionChoice::name))
                                .map(n -> "`" + n + "`")
                                .collect(Collectors.joining(", ")))));
  }

  /** Outside of workspaces, since what comes with a model must not bring code. */
  private static Path drivers(Map<String, String> environment) {
    String named = environment.getOrDefault("SEXTANT_DRIVERS", "");
    return named.isEmpty()
        ? Path.of(environment.getOrDefault("HOME", "."), ".sextant", "drivers").toAbsolutePath()
        : Path.of(named).toAbsolutePath();
  }

  /** The engine's part of the settings. */
  public static EngineSettings settings(LoadedWorkspace loaded) {
    EngineChoice asked = loaded.configuration().engine();
    EngineSettings defaults = EngineSettings.DEFAULT;
    return new EngineSettings(
        asked.database(),
        asked.memoryLimit(),
        Math.max(defaults.threads(), Runtime.getRuntime().availableProcessors()),
        loaded.configuration().settings().sqlFragments());
  }
}
