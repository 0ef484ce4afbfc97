package dev.sextant.cli;

import dev.sextant.cli.command.Cli;
import dev.sextant.cli.host.Host;
import dev.sextant.cli.host.Interruption;
import dev.sextant.cli.host.ProcessHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry point of the command line. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Host host = ProcessHost.host();
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(host, interruption)));
    System.exit(Cli.run(host, interruption, List.of(arguments)));
  }

  /** Runs one command without ending the process, and returns its exit code. */
  public static int run(Host host, String... arguments) {
    return Cli.run(host, new Interruption(), List.of(arguments));
  }

  /** Java ends the process with 128 and the signal's number: 130 for Ctrl-C. */
  private static void interrupted(Host host, Interruption interruption) {
    if (!interruption.interrupt()) {
      return;
    }
    try {
      host.err().write("sextant: interrupted\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nobody reads standard error, so that there is nobody to tell.
    }
  }
}
