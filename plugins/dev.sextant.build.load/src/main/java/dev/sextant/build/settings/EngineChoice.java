package dev.sextant.build.settings;

/**
 * Where a workspace's metrics are computed.
 *
 * @param kind the engine; {@code duckdb} is the embedded one
 * @param database a database file relative to the workspace, or empty for none
 * @param memoryLimit how much memory the engine may use, such as {@code 2GB}; empty for its default
 */
public record EngineChoice(String kind, String database, String memoryLimit) {

  /** The embedded engine on the workspace's files alone. */
  public static final EngineChoice DEFAULT = new EngineChoice("duckdb", "", "");
}
