package dev.sextant.cli.command;

import dev.sextant.cli.host.Host;
import dev.sextant.cli.host.Style;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command. */
public final class CommonOptions {

  /** When to use colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "-C",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Work as if started in this folder.")
  private @Nullable Path folder;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description =
          "Colours: ${COMPLETION-CANDIDATES}; auto (the default) means on a terminal, unless NO_COLOR"
              + " is set.")
  private Colour colour = Colour.AUTO;

  /** The folder in which to work. */
  Path folder(Host host) {
    return folder == null ? host.folder() : host.folder().resolve(folder).normalize();
  }

  /** The colours of standard output. */
  Style style(Host host) {
    return style(host, host.outIsTerminal());
  }

  /** The colours of standard error. */
  Style errorStyle(Host host) {
    return style(host, host.errIsTerminal());
  }

  private Style style(Host host, boolean terminal) {
    boolean wanted =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              terminal
                  && host.variable("NO_COLOR").isEmpty()
                  && !host.variable("TERM").equals("dumb");
        };
    return wanted ? Style.COLOURED : Style.PLAIN;
  }
}
