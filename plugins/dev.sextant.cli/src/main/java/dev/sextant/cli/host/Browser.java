package dev.sextant.cli.host;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Shows a page in the browser of whoever sits in front of the screen. */
public final class Browser {

  /** Openers of a desktop hand the page over, or say soon that they cannot. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final List<List<String>> DESKTOP =
      List.of(List.of("xdg-open"), List.of("gio", "open"), List.of("x-www-browser"));

  private Browser() {}

  /** Opens a page; returns whether a browser was started and did not fail at once. */
  public static boolean open(Host host, Path page) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return commands(host, system, page.toUri().toString()).anyMatch(Browser::starts);
  }

  /**
   * What to try, in this order: the browsers that the variable {@code BROWSER} names, then what the
   * system has.
   *
   * @param system the name of the operating system, in lower case
   */
  static Stream<List<String>> commands(Host host, String system, String address) {
    Stream<List<String>> own =
        Arrays.stream(host.variable("BROWSER").split(Pattern.quote(File.pathSeparator)))
            .map(String::strip)
            .filter(named -> !named.isEmpty())
            .map(Browser::words);
    return Stream.concat(own, usual(host, system)).map(command -> with(address, command));
  }

  private static Stream<List<String>> usual(Host host, String system) {
    if (system.startsWith("windows")) {
      return Stream.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    if (system.startsWith("mac")) {
      return Stream.of(List.of("open"));
    }
    if (!host.variable("WSL_DISTRO_NAME").isEmpty()) {
      return Stream.concat(Stream.of(List.of("wslview")), DESKTOP.stream());
    }
    boolean screen =
        !host.variable("DISPLAY").isEmpty() || !host.variable("WAYLAND_DISPLAY").isEmpty();
    // Without a screen they would start a browser for terminals, which nobody could see.
    return screen ? DESKTOP.stream() : Stream.empty();
  }

  /** A program with a blank in its path, or a program with its arguments. */
  private static List<String> words(String named) {
    return isProgram(named) ? List.of(named) : List.of(named.split("\\s+"));
  }

  private static boolean isProgram(String named) {
    try {
      return Files.isExecutable(Path.of(named));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The address stands where {@code %s} does, else at the end. */
  private static List<String> with(String address, List<String> command) {
    List<String> whole = new ArrayList<>(command);
    whole.replaceAll(word -> word.replace("%s", address));
    if (whole.equals(command)) {
      whole.add(address);
    }
    return List.copyOf(whole);
  }

  private static boolean starts(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return !process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
