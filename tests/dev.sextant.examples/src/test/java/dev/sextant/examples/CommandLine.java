package dev.sextant.examples;

import dev.sextant.cli.Main;
import dev.sextant.cli.host.Host;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The command line in this process, on a given day and without a terminal. */
final class CommandLine {

  /** What a command did. */
  record Result(int code, String out, String err) {}

  private final Path folder;
  private final LocalDate today;
  private final Path temporary;

  CommandLine(Path folder, LocalDate today, Path temporary) {
    this.folder = folder;
    this.today = today;
    this.temporary = temporary;
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            folder.toAbsolutePath().normalize(),
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            false,
            false,
            StandardCharsets.UTF_8,
            Map.of(),
            InstantSource.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC)),
            temporary);
    int code = Main.run(host, arguments);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
