package dev.sextant.cli.host;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a page in the browser of whoever sits in front of the screen. */
public final class Browser {

  private Browser() {}

  /** Opens a page; returns whether a browser could be started. */
  public static boolean open(Host host, Path page) {
    String address = page.toUri().toString();
    return commands(host).anyMatch(command -> start(command, address));
  }

  private static Stream<List<String>> commands(Host host) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Optional<List<String>> own =
        Optional.of(host.variable("BROWSER")).filter(b -> !b.isBlank()).map(List::of);
    List<String> usual =
        system.startsWith("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler")
            : List.of(system.startsWith("mac") ? "open" : "xdg-open");
    return Stream.concat(own.stream(), Stream.of(usual));
  }

  private static boolean start(List<String> command, String address) {
    try {
      new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address)).toList())
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
