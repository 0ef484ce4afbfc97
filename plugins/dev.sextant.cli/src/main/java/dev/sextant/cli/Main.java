package dev.sextant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the command line. */
@Command(
    name = "sextant",
    mixinStandardHelpOptions = true,
    version = "sextant 0.1.0-SNAPSHOT",
    description = "Metrics, KPIs and targets as text: checked, computed and shown.")
public final class Main implements Runnable {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
