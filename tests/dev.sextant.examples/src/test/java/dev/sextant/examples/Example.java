package dev.sextant.examples;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder below {@code examples/} that is a workspace. */
record Example(Path folder) {

  /** The repository that is tested. */
  static final Path REPOSITORY = Path.of(System.getProperty("repository", "../.."));

  private static final Pattern AS_OF = Pattern.compile("--as-of (\\d{4}-\\d{2}-\\d{2})");

  static List<Example> all() {
    try (Stream<Path> folders = Files.list(REPOSITORY.resolve("examples"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("sextant.toml")))
          .sorted()
          .map(Example::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path expected() {
    return folder.resolve("expected");
  }

  /** The day that the README tells its reader to use. */
  String asOf() {
    Matcher matcher = AS_OF.matcher(text(folder.resolve("README.md")));
    if (!matcher.find()) {
      throw new AssertionError("examples/" + name() + "/README.md names no --as-of date");
    }
    return matcher.group(1);
  }

  List<ParsedFile> files() {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".metrics"))
          .sorted()
          .map(path -> MetricsParser.parse(folder.relativize(path).toString(), text(path)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies what is committed apart from what is expected: the models, the settings and the data.
   */
  void copyTo(Path target) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(this::isInput).toList()) {
        Path copy = target.resolve(folder.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isInput(Path path) {
    String first = folder.relativize(path).getName(0).toString();
    boolean ours = first.equals("data") || first.endsWith(".metrics") || first.endsWith(".toml");
    return ours && Files.isRegularFile(path);
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
