package dev.sextant.cli.command;

import dev.sextant.cli.host.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is kept of a fault of the program: everything in a file, one line on the screen. */
final class CrashReport {

  private CrashReport() {}

  static ExitCode write(Context context, List<String> arguments, Throwable fault) {
    if (context.interruption().isInterrupted()) {
      // What breaks while the process is being ended is no fault of the program.
      return ExitCode.INTERNAL;
    }
    String words = context.errorStyle().bad("sextant:") + " internal error: " + summary(fault);
    try {
      Path file = Files.createTempFile(context.host().temporary(), "sextant-error-", ".txt");
      Files.writeString(file, text(arguments, fault));
      context.note(words + "; the details are in " + file);
    } catch (IOException e) {
      context.note(words + "; no report could be written to " + context.host().temporary());
    }
    return ExitCode.INTERNAL;
  }

  private static String summary(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    String message = fault.getMessage();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private static String text(List<String> arguments, Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return """
        sextant %s
        java %s on %s
        arguments: %s

        %s"""
        .formatted(
            Version.number(),
            Runtime.version(),
            System.getProperty("os.name"),
            String.join(" ", arguments),
            trace);
  }
}
