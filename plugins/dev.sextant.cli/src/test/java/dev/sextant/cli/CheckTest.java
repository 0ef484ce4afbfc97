package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir Path folder;

  private Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void anErrorIsExitCode1AndHasItsLine() throws IOException {
    file("ws/sextant.toml", "");
    file("ws/goals.metrics", "package p\n\ngoal Lost {\n  for Nowhere\n}\n");
    CommandLineRun run = CommandLineRun.in(folder, "check", "ws");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("ws/goals.metrics\n\n")
        .contains("\n  error[unresolved-name] ")
        .contains("  4 │   for Nowhere\n    │       ^^^^^^^\n")
        .endsWith("1 error, 1 warning in 2 files\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWarningFailsOnlyWhenAsked() throws IOException {
    file("sextant.toml", "nme = \"x\"\n");
    assertThat(CommandLineRun.in(folder, "check").code()).isZero();
    assertThat(CommandLineRun.in(folder, "check", "--fail-on", "warning").code()).isEqualTo(1);
  }

  @Test
  void onlyTheNamedFilesAreShown() throws IOException {
    file("a.metrics", "goal Lost {\n  for Nowhere\n}\n");
    file("b.metrics", "team B \"B\"\n");
    CommandLineRun run = CommandLineRun.in(folder, "check", "b.metrics");
    assertThat(run.out()).isEqualTo("No findings in 1 file\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void theWorkspaceIsTheNearestFolderUpwards() throws IOException {
    file("sextant.toml", "");
    file("a.metrics", "goal Lost {\n  for Nowhere\n}\n");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    CommandLineRun run = CommandLineRun.in(inner, "check", "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("\"file\": \"../a.metrics\"");
  }

  @Test
  void aFileThatIsNotUtf8IsExitCode2() throws IOException {
    Files.write(folder.resolve("a.metrics"), "// Café\n".getBytes(StandardCharsets.ISO_8859_1));
    CommandLineRun check = CommandLineRun.in(folder, "check");
    assertThat(check.code()).isEqualTo(2);
    assertThat(check.out())
        .contains("error[not-utf-8] `a.metrics` is not UTF-8: byte 0xE9 in line 1");
    CommandLineRun format = CommandLineRun.in(folder, "fmt");
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err()).isEqualTo("sextant: `a.metrics` is not UTF-8: byte 0xE9 in line 1\n");
  }

  @Test
  void aPathWithoutModelIsExitCode2() throws IOException {
    file("notes.txt", "");
    CommandLineRun run = CommandLineRun.in(folder, "check", "notes.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: there is no model in `notes.txt`").hasLineCount(1);
  }

  @Test
  void layoutChangesOnlyFilesThatNeedIt() throws IOException {
    file("a.metrics", "team   A   \"A\"\n");
    file("b.metrics", "team B \"B\"\n");
    CommandLineRun check = CommandLineRun.in(folder, "fmt", "--check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).isEqualTo("a.metrics\n");
    assertThat(folder.resolve("a.metrics")).hasContent("team   A   \"A\"\n");
    assertThat(CommandLineRun.in(folder, "fmt").code()).isZero();
    assertThat(folder.resolve("a.metrics")).hasContent("team A \"A\"\n");
    assertThat(CommandLineRun.in(folder, "fmt", "--check", "--format", "json").out())
        .isEqualTo("[]\n");
  }

  @Test
  void aTerminalIsSafeFromWhatAModelSays() throws IOException {
    file("a.metrics", "team A \"\u001b[2J\u202e\" {\n  part of `\u001b]0;x`\n}\n");
    CommandLineRun run = CommandLineRun.in(folder, "check", "--color", "never");
    assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202e");
  }
}
