package dev.sextant.run;

/**
 * How the embedded engine runs.
 *
 * @param database a database file in the workspace in which {@code table} sources are found, or
 *     empty
 * @param memory how much memory it may take, such as {@code 4GB}; empty for the engine's default
 * @param threads how many threads it may use
 * @param sqlFragments whether sources may be SQL
 */
public record EngineSettings(String database, String memory, int threads, boolean sqlFragments) {

  /** No database, the engine's memory, two threads, no SQL in sources. */
  public static final EngineSettings DEFAULT = new EngineSettings("", "", 2, false);
}
