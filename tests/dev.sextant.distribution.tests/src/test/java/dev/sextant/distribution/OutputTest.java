package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers that go away and disks that are full. */
@EnabledOnOs(OS.LINUX)
class OutputTest {

  /**
   * No file of a process may grow beyond this many units of 512 bytes, as if the disk were full.
   */
  private static final String[] SMALL_DISK = {"sh", "-c", "ulimit -f 100; exec \"$0\" \"$@\""};

  @TempDir Path temp;
  private String museum;

  @BeforeEach
  void workspace() throws Exception {
    museum = Release.example("museum", temp).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --format json",
        "query visits --grain day --format csv",
        "explain DailyVisits",
        "tree Discovery",
        "report --help"
      })
  void aReaderThatGoesAwayIsNoFailure(String command) throws Exception {
    Launch.Ended ended = new Launch(temp).runUnread((command + " -C " + museum).split(" "));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "query visits --as-of 2026-11-10",
        "report --as-of 2026-11-10 --format json",
        "completion bash",
        "--help"
      })
  void aFullDiskBehindStandardOutputIsOneLine(String command) throws Exception {
    Launch.Ended ended =
        new Launch(temp).to(Path.of("/dev/full")).run((command + " -C " + museum).split(" "));
    assertThat(ended.err())
        .isEqualTo("sextant: cannot write the output: no space left on device\n");
    assertThat(ended.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "build"})
  void aFullDiskLeavesTheEarlierFolder(String command) throws Exception {
    Path out = temp.resolve("site");
    String[] arguments = {command, museum, "--out", out.toString(), "--as-of"};
    assertThat(new Launch(temp).run(with(arguments, "2026-11-09")).exit()).isZero();
    SortedMap<String, String> before = Tree.of(temp.resolve("museum"));
    SortedMap<String, String> site = Tree.of(out);

    Launch.Ended ended = new Launch(temp).through(SMALL_DISK).run(with(arguments, "2026-11-10"));
    assertThat(ended.err())
        .startsWith("sextant: cannot write `" + out + "`: ")
        .endsWith("file too large\n")
        .hasLineCount(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(Tree.of(out)).isEqualTo(site);
    assertThat(Tree.of(temp.resolve("museum"))).isEqualTo(before);
    try (var beside = Files.list(temp)) {
      assertThat(beside.map(p -> p.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void aFullDiskLeavesTheEarlierFile() throws Exception {
    Path rows = Files.writeString(temp.resolve("rows.csv"), "earlier\n");
    Launch.Ended ended =
        new Launch(temp)
            .through("sh", "-c", "ulimit -f 1; exec \"$0\" \"$@\"")
            .run(
                ("query visits --grain day --format csv --out " + rows + " -C " + museum)
                    .split(" "));
    assertThat(ended.err()).isEqualTo("sextant: cannot write `" + rows + "`: file too large\n");
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(rows).hasContent("earlier");
  }

  private static String[] with(String[] arguments, String last) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = last;
    return all;
  }
}
