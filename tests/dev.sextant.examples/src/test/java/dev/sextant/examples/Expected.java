package dev.sextant.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.goldens.Goldens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that the build compares with what it makes: {@code ./mvnw test -pl
 * tests/dev.sextant.examples -am -Dgolden.update=true} writes them anew.
 */
final class Expected {

  private Expected() {}

  /** Compares one file. */
  static void file(Path expected, String actual) {
    try {
      Goldens.assertMatches(expected, actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a folder of texts; a file more or less is a difference. */
  static void folder(Path expected, SortedMap<String, String> actual) {
    if (Goldens.areRenewed()) {
      texts(expected).keySet().forEach(name -> delete(expected.resolve(name)));
      actual.forEach((name, text) -> write(expected.resolve(name), text));
    }
    assertThat(actual).as(expected.toString()).isEqualTo(texts(expected));
  }

  /** The texts of a folder by their path. */
  static SortedMap<String, String> texts(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> texts.put(name(folder, path), Example.text(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static void write(Path path, String text) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
