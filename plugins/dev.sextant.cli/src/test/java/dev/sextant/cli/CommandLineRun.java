package dev.sextant.cli;

import dev.sextant.cli.host.Host;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * One run of the command line inside the test's process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record CommandLineRun(int code, String out, String err) {

  /** The day on which tests run, for commands to which nobody names one. */
  private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

  /** Runs in a folder, without a terminal. */
  public static CommandLineRun in(Path folder, String... arguments) {
    return in(folder, Map.of(), false, arguments);
  }

  /** Runs in a folder, with environment variables, on a terminal or not. */
  public static CommandLineRun in(
      Path folder, Map<String, String> environment, boolean terminal, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(host(folder, out, err, environment, terminal), arguments);
    return new CommandLineRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs in a folder with a standard output of one's own. */
  public static CommandLineRun to(OutputStream out, Path folder, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(host(folder, out, err, Map.of(), false), arguments);
    return new CommandLineRun(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private static Host host(
      Path folder,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean terminal) {
    return new Host(
        folder,
        InputStream.nullInputStream(),
        out,
        err,
        terminal,
        terminal,
        StandardCharsets.UTF_8,
        environment,
        InstantSource.fixed(NOW),
        folder);
  }
}
