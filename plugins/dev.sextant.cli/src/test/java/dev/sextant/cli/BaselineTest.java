package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final String GOALS =
      """
      package goals

      mission M "To teach" {
        of Nobody
      }

      goal Know "Teach every child" {
        for M
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    file("sextant.toml", "");
    file("goals.metrics", GOALS);
  }

  private void file(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.in(folder, arguments);
  }

  private String write() throws IOException {
    CommandLineRun run = run("check", "--write-baseline", "known.json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).matches("wrote [0-9]+ findings to known.json\n");
    assertThat(run.out()).startsWith("No new findings in 2 files; the baseline names ");
    return Files.readString(folder.resolve("known.json"));
  }

  @Test
  void whatIsKnownIsNotShown() throws IOException {
    assertThat(run("check").code()).isEqualTo(1);
    write();
    CommandLineRun run = run("check", "--baseline", "known.json", "--fail-on", "info");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("No new findings in 2 files");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void movedLinesAndOtherFilesStayKnown() throws IOException {
    write();
    Files.delete(folder.resolve("goals.metrics"));
    Files.createDirectory(folder.resolve("deep"));
    file("deep/renamed.metrics", "// A word more.\n\n" + GOALS.replace("package", "\n\npackage"));
    assertThat(run("check", "--baseline", "known.json", "--fail-on", "info").code()).isZero();
  }

  @Test
  void onlyWhatIsNewIsShown() throws IOException {
    write();
    file("goals.metrics", GOALS + "goal Other \"Reach every school\" {\n  for Nothing\n}\n");
    CommandLineRun run = run("check", "--baseline", "known.json", "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("goals.Other").doesNotContain("goals.Know", "goals.M\"");
    CommandLineRun text = run("check", "--baseline", "known.json");
    assertThat(text.out()).contains("unresolved-name").contains("; the baseline names ");
  }

  @Test
  void whatIsMendedIsSaid() throws IOException {
    write();
    file("goals.metrics", "package goals\n");
    CommandLineRun run = run("check", "--baseline", "known.json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).matches("[0-9]+ of the findings in known.json are mended; .*\n");
    assertThat(run("check", "sextant.toml", "--baseline", "known.json").err()).isEmpty();
  }

  @Test
  void theSameFindingsGiveTheSameFile() throws IOException {
    String first = write();
    assertThat(write()).isEqualTo(first);
    assertThat(first).doesNotContain("\"line\"");
  }

  @Test
  void aFileThatIsNoBaselineIsExitCode2() throws IOException {
    refused("gone.json", "the baseline `gone.json` does not exist");
    file("text.json", "known");
    refused("text.json", "`text.json` is no baseline: ");
    file("list.json", "[]");
    refused("list.json", "`list.json` is no baseline: ");
    file("empty.json", "{}");
    refused("empty.json", "`empty.json` is no baseline: it has no `findings` with a `fingerprint`");
    file("later.json", "{\"schema\": 9, \"findings\": []}");
    refused("later.json", "`later.json` is no baseline: its schema is 9, and only 1 is known");
    Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xFF, 0});
    refused("bytes.json", "the baseline `bytes.json` is not UTF-8");
  }

  private void refused(String file, String message) {
    CommandLineRun run = run("check", "--baseline", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sextant: " + message).hasLineCount(1);
  }

  @Test
  void aBaselineThatCannotBeWrittenIsExitCode2() {
    CommandLineRun run = run("check", "--write-baseline", "no/folder/known.json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: ").hasLineCount(1);
  }
}
