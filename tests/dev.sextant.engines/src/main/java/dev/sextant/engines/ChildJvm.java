package dev.sextant.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine in a JVM of its own; it ends when its standard input does. */
final class ChildJvm {

  /** What Spark and Trino look into. */
  private static final List<String> OPEN =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private ChildJvm() {}

  /**
   * Starts the main class of a module whose class path is a resource beside it.
   *
   * @param main the class
   */
  static Process start(ServerProcess process, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    OPEN.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath(main), main));
    command.addAll(arguments);
    return process.start(command, true);
  }

  private static String classPath(String main) {
    try {
      Class<?> type = Class.forName(main, false, ChildJvm.class.getClassLoader());
      String own =
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
      try (InputStream others = type.getResourceAsStream("classpath.txt")) {
        return own + ":" + new String(others.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
