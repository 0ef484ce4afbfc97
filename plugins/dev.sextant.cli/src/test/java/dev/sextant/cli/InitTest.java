package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

  @TempDir Path folder;

  @Test
  void makesAWorkspaceInANewFolder() {
    CommandLineRun run = CommandLineRun.in(folder, "init", "my-team");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("wrote my-team/data.metrics\n")
        .endsWith("Now try:\n  sextant check my-team\n  sextant report my-team --open\n");
    assertThat(folder.resolve("my-team/sextant.toml")).exists();
    assertThat(folder.resolve("my-team/team.metrics")).content().doesNotContain("@");
  }

  @Test
  void whatItMakesIsWithoutFindings() {
    CommandLineRun.in(folder, "init");
    CommandLineRun check = CommandLineRun.in(folder, "check", "--fail-on", "info");
    assertThat(check.out()).isEqualTo("No findings in 3 files\n");
    assertThat(check.code()).isZero();
  }

  @Test
  void whatItMakesIsLaidOut() {
    CommandLineRun.in(folder, "init");
    CommandLineRun check = CommandLineRun.in(folder, "fmt", "--check");
    assertThat(check.out()).isEmpty();
    assertThat(check.code()).isZero();
  }

  @Test
  void neverReplacesAFile() throws IOException {
    Files.writeString(folder.resolve("team.metrics"), "mine");
    CommandLineRun run = CommandLineRun.in(folder, "init");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("sextant: `team.metrics` exists already; nothing was written\n");
    assertThat(folder.toFile().list()).containsExactly("team.metrics");
  }

  @Test
  void whatFailsHalfWayIsTakenBack() throws IOException {
    // A file stands where a folder is needed, so that the second file cannot be written.
    Files.writeString(folder.resolve("data"), "");
    CommandLineRun run = CommandLineRun.in(folder, "init");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("sextant: cannot write").endsWith("is in the way\n");
    assertThat(folder.toFile().list()).containsExactly("data");
  }
}
