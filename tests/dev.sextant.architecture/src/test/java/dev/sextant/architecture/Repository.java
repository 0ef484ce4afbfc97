package dev.sextant.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is tested. */
final class Repository {

  static final Path ROOT = Path.of(System.getProperty("repository"));

  private Repository() {}

  /** The hand-written Java sources of all bundles, tests not among them. */
  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("plugins"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> ROOT.relativize(file).toString().matches("plugins/[^/]+/src/(main/)?.*"))
          .filter(file -> !file.toString().contains("/src/test/"))
          .toList();
    }
  }

  /** The short name of the bundle that a file below {@code plugins} belongs to. */
  static String bundle(Path file) {
    String folder = ROOT.resolve("plugins").relativize(file).getName(0).toString();
    return folder.substring("dev.sextant.".length());
  }
}
