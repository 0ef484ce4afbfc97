package dev.sextant.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the commands make of the examples is what was read and committed. They run on a copy,
 * because a report is kept and the next one says what was restated.
 */
class ExamplesExpectedTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("dev.sextant.examples.Example#all")
  void check(Example example) {
    String out = run(example, "check", "--fail-on", "warning");
    Expected.file(example.expected().resolve("check.txt"), out);
  }

  @ParameterizedTest
  @MethodSource("dev.sextant.examples.Example#all")
  void report(Example example) {
    String out = run(example, "report", "--as-of", example.asOf(), "--format", "json");
    Expected.file(example.expected().resolve("report.json"), out);
  }

  @ParameterizedTest
  @MethodSource("dev.sextant.examples.Example#all")
  void sql(Example example) {
    Path out = folder.resolve("out");
    run(example, "build", "--target", "sql", "--as-of", example.asOf(), "--out", out.toString());
    SortedMap<String, String> texts = Expected.texts(out.resolve("sql"));
    assertThat(texts).isNotEmpty();
    Expected.folder(example.expected().resolve("sql"), texts);
  }

  private String run(Example example, String... arguments) {
    Path copy = folder.resolve(example.name());
    example.copyTo(copy);
    CommandLine commands = new CommandLine(copy, LocalDate.parse(example.asOf()), folder);
    CommandLine.Result result = commands.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }
}
