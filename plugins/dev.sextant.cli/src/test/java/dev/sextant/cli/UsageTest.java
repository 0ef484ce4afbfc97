package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chek | sextant: there is no command `chek`; did you mean `check`? (`sextant --help` shows"
            + " what is possible)",
        "check --formt json | sextant: there is no option `--formt`; did you mean `--format`?"
            + " (`sextant check --help` shows what is possible)",
        "check --format xml | sextant: invalid value for option `--format`: `xml` is none of text,"
            + " json, sarif, junit, github, gitlab (`sextant check --help` shows what is possible)",
        "check nowhere | sextant: there is no file or folder `nowhere`",
        "-C nowhere check | sextant: there is no folder `{}/nowhere`",
        "tree | sextant: missing required parameter: `ELEMENT` (`sextant tree --help` shows what is"
            + " possible)",
        "tree a b | sextant: `b` is one argument too many (`sextant tree --help` shows what is"
            + " possible)",
        "tree Nothing | sextant: there is no element `Nothing`",
      })
  void wrongUsageIsOneClearLineAndExitCode2(String line, String message) {
    CommandLineRun run = CommandLineRun.in(folder, line.strip().split(" "));
    assertThat(run.err()).isEqualTo(message.strip().replace("{}", folder.toString()) + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"'', an empty text is no path", "'a\0b', is no path on this system"})
  void whatIsNoPathIsOneLine(String path, String reason) {
    CommandLineRun run = CommandLineRun.in(folder, "build", "--out", path);
    assertThat(run.err())
        .startsWith("sextant: invalid value for option `--out`")
        .contains(reason)
        .doesNotContain("java.")
        .hasLineCount(1);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void withoutACommandItSaysSo() {
    CommandLineRun run = CommandLineRun.in(folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: name a command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "check --help", "tree -h"})
  void helpIsAResultWithExamples(String line) {
    CommandLineRun run = CommandLineRun.in(folder, line.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: sextant").contains("Examples:\n  sextant ");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "check --version"})
  void tellsItsVersion(String line) {
    CommandLineRun run = CommandLineRun.in(folder, line.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("sextant [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
  }

  @Test
  void coloursOnlyOnATerminalAndNeverWithNoColor() {
    assertThat(CommandLineRun.in(folder, "check").out()).doesNotContain("\u001b");
    assertThat(CommandLineRun.in(folder, Map.of(), true, "check").out()).contains("\u001b");
    assertThat(CommandLineRun.in(folder, Map.of("NO_COLOR", "1"), true, "check").out())
        .doesNotContain("\u001b");
    assertThat(CommandLineRun.in(folder, Map.of("TERM", "dumb"), true, "check").out())
        .doesNotContain("\u001b");
    assertThat(CommandLineRun.in(folder, "check", "--color", "always").out()).contains("\u001b");
    assertThat(CommandLineRun.in(folder, Map.of(), true, "--color=never", "check").out())
        .doesNotContain("\u001b");
  }

  @Test
  void anOptionOfAllCommandsStandsBeforeOrBehindTheCommand() throws IOException {
    Files.createDirectory(folder.resolve("inner"));
    assertThat(CommandLineRun.in(folder, "-C", "inner", "check").code()).isZero();
    assertThat(CommandLineRun.in(folder, "check", "-C", "inner").code()).isZero();
  }

  @Test
  void aFullDiskIsOneLine() {
    CommandLineRun run = CommandLineRun.to(failing("No space left on device"), folder, "check");
    assertThat(run.err()).isEqualTo("sextant: cannot write the output: no space left on device\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aReaderThatGoesAwayIsNoFailure() {
    CommandLineRun run = CommandLineRun.to(failing("Broken pipe"), folder, "check");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
