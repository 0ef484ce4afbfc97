package dev.sextant.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Synthetic data comes from its script, to the byte, and stays small. */
class ExamplesDataTest {

  private static final long LARGEST = 2_000_000;

  @TempDir private Path folder;

  static List<Example> synthetic() {
    return Example.all().stream()
        .filter(example -> Files.exists(example.folder().resolve("make_data.py")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("synthetic")
  void scriptWritesTheCommittedBytes(Example example) throws IOException, InterruptedException {
    Path examples = Example.REPOSITORY.resolve("examples");
    Path copy = Files.createDirectory(folder.resolve(example.name()));
    Files.copy(examples.resolve("synthetic.py"), folder.resolve("synthetic.py"));
    Files.copy(example.folder().resolve("make_data.py"), copy.resolve("make_data.py"));

    assumeTrue(run(copy, "python3", "--version"), "not run: there is no python3");
    assertThat(run(copy, "python3", "make_data.py")).isTrue();

    assertThat(files(copy.resolve("data"))).isEqualTo(files(example.folder().resolve("data")));
  }

  @ParameterizedTest
  @MethodSource("dev.sextant.examples.Example#all")
  void dataIsSmall(Example example) {
    long bytes =
        files(example.folder().resolve("data")).values().stream().mapToLong(String::length).sum();
    assertThat(bytes).isLessThan(LARGEST);
  }

  private static boolean run(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** The bytes of each file, as texts that a failed comparison can show. */
  private static SortedMap<String, String> files(Path root) {
    try (Stream<Path> paths = Files.walk(root)) {
      SortedMap<String, String> files = new TreeMap<>();
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(path).toString().replace('\\', '/'),
            new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
