package dev.sextant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTest {

  private static final String UNUSED = "allow activity-proxy because \"it was one\"\n";

  @TempDir Path folder;

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void workspace() throws IOException {
    file("sextant.toml", "name = \"Museum\"\n");
    file("teams.metrics", "package teams\n\n\nteam   A \"A\"\n\n" + UNUSED + "team B \"B\"\n");
    file(
        "goals/goals.metrics",
        "package goals\n\nimport teams\n\nmission M \"To teach\" {\n  of A\n}\n");
    file("broken.metrics", UNUSED + "team {\n");
    file("fine.metrics", "team   C \"C\"\n");
  }

  private SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private CommandLineRun fix(String... more) {
    return CommandLineRun.in(
        folder, Stream.concat(Stream.of("check", "--fix"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void filesAreMendedAndLaidOutAndTheRestIsLeft() throws IOException {
    SortedMap<String, String> before = texts();
    Files.delete(folder.resolve("broken.metrics"));
    CommandLineRun run = fix();
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """
            fixed goals/goals.metrics: Import all of it: `teams.*` [unresolved-import]
            fixed teams.metrics: Remove the `allow` at teams.B [unused-allow]

            """)
        .doesNotContain("unused-allow]:", "unresolved-import] ");
    SortedMap<String, String> after = texts();
    assertThat(after.get("teams.metrics"))
        .isEqualTo("package teams\n\nteam A \"A\"\n\nteam B \"B\"\n");
    assertThat(after.get("goals/goals.metrics")).contains("import teams.*\n");
    assertThat(after.get("fine.metrics")).isEqualTo(before.get("fine.metrics"));
  }

  @Test
  void fixingTwiceChangesNothingMore() throws IOException {
    fix();
    SortedMap<String, String> once = texts();
    FileTime written = Files.getLastModifiedTime(folder.resolve("teams.metrics"));
    CommandLineRun again = fix();
    assertThat(again.out()).doesNotContain("fixed ");
    assertThat(texts()).isEqualTo(once);
    assertThat(Files.getLastModifiedTime(folder.resolve("teams.metrics"))).isEqualTo(written);
  }

  @Test
  void aFileWithSyntaxErrorsIsLeftAndFailsTheCheck() throws IOException {
    SortedMap<String, String> before = texts();
    CommandLineRun run = fix();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("fixed goals/goals.metrics", "broken.metrics:");
    assertThat(texts().get("broken.metrics")).isEqualTo(before.get("broken.metrics"));
  }

  @Test
  void aFileThatCannotBeReadIsLeft() throws IOException {
    Files.delete(folder.resolve("broken.metrics"));
    byte[] latin = "// Café\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("latin.metrics"), latin);
    CommandLineRun run = fix();
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readAllBytes(folder.resolve("latin.metrics"))).isEqualTo(latin);
  }

  @Test
  void onlyNamedFilesChange() throws IOException {
    Files.delete(folder.resolve("broken.metrics"));
    SortedMap<String, String> before = texts();
    assertThat(fix("teams.metrics", "fine.metrics").out()).doesNotContain("fixed ");
    assertThat(texts()).isEqualTo(before);
    assertThat(fix("goals").out()).startsWith("fixed goals/goals.metrics");
    assertThat(fix("teams.metrics").out()).startsWith("fixed teams.metrics");
  }

  /** Programs read the results, people what was done. */
  @Test
  void otherFormsKeepToFindings() {
    CommandLineRun run = fix("--format", "json");
    assertThat(run.out()).startsWith("[");
    assertThat(run.err()).contains("fixed goals/goals.metrics: Import all of it");
  }
}
