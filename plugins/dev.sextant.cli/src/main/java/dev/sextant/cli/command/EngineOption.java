package dev.sextant.cli.command;

import picocli.CommandLine.Option;

/** Which engine computes: the option of every command that does. */
final class EngineOption {

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "Compute by this connection of sextant.toml, or duckdb, which is built in.")
  private String name = "";

  /** The name, or empty for what the settings choose. */
  String name() {
    return name;
  }
}
