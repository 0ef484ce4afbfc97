package dev.sextant.cli.command;

import dev.sextant.build.load.LoadedWorkspace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day on which is asked: the option of every command that computes. */
final class BusinessDay {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The business day; what came later does not count. The default is `as_of` of the settings, else today.")
  private @Nullable LocalDate asOf;

  /** The named day, else today where the workspace is. */
  LocalDate of(Context context, LoadedWorkspace loaded) {
    return asOf == null ? context.businessDay(loaded) : asOf;
  }
}
