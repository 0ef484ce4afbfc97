package dev.sextant.build.settings;

import java.util.List;
import java.util.Optional;

/**
 * Where a workspace's metrics are computed.
 *
 * @param kind the engine; {@code duckdb} is the embedded one, others are names of connections
 * @param database a database file relative to the workspace, or empty for none
 * @param memoryLimit how much memory the engine may use, such as {@code 2GB}; empty for its default
 * @param connections databases by name, in the order of their names
 */
public record EngineChoice(
    String kind, String database, String memoryLimit, List<ConnectionChoice> connections) {

  /** The word for the embedded engine. */
  public static final String EMBEDDED = "duckdb";

  /** The embedded engine on the workspace's files alone. */
  public static final EngineChoice DEFAULT = new EngineChoice(EMBEDDED, "", "", List.of());

  public EngineChoice {
    connections = List.copyOf(connections);
  }

  /** A connection by its name. */
  public Optional<ConnectionChoice> connection(String name) {
    return connections.stream().filter(c -> c.name().equals(name)).findFirst();
  }
}
