package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C ends a command at once and leaves everything as it was. */
@EnabledOnOs(OS.LINUX)
class InterruptionTest {

  /** Counting these rows takes the engine hours. */
  private static final String ENDLESS =
      """
      package museum.endless

      source Endless {
        sql "select range as number, date '2026-01-01' as day from range(100000000000000)"
        column number: integer
        column day: date
        time day
      }

      metric endless = max(Endless.number)

      kpi NeverKnown "A KPI that is never computed" {
        measures museum.paleontology.MoreVisitors
        value endless
        higher is better
        owner museum.HeadOfPaleontology
        target 1 by 2026-12-31 from 0 on 2025-12-31
        at risk within 1
      }
      """;

  @TempDir Path temp;

  private Path endless() throws IOException {
    Path museum = Release.example("museum", temp);
    Path settings = museum.resolve("sextant.toml");
    String allowing =
        Files.readString(settings).replace("sql_fragments = false", "sql_fragments = true");
    assertThat(allowing).contains("sql_fragments = true");
    Files.writeString(settings, allowing);
    Files.writeString(museum.resolve("endless.metrics"), ENDLESS);
    return museum;
  }

  private static boolean isComputing(Process process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/maps")).contains("libduckdb")
          && used(process, Duration.ofSeconds(3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean used(Process process, Duration time) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).compareTo(time) > 0;
  }

  private static void isInterrupted(Launch.Ended ended) {
    assertThat(ended.err()).isEqualTo("sextant: interrupted\n");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exit()).isEqualTo(130);
  }

  @Test
  void aReportLeavesTheEarlierOne() throws Exception {
    Path museum = endless();
    Path model = museum.resolve("endless.metrics");
    Files.delete(model);
    Launch.Ended earlier =
        new Launch(temp).run("report", museum.toString(), "--as-of", "2026-11-10");
    assertThat(earlier.exit()).as(earlier.err()).isZero();
    Files.writeString(model, ENDLESS);
    SortedMap<String, String> before = Tree.of(museum);

    isInterrupted(
        new Launch(temp).interrupt(InterruptionTest::isComputing, "report", museum.toString()));
    assertThat(Tree.of(museum)).isEqualTo(before);
  }

  @Test
  void aBuildWritesNothing() throws Exception {
    Path museum = endless();
    SortedMap<String, String> before = Tree.of(museum);
    isInterrupted(
        new Launch(temp).interrupt(InterruptionTest::isComputing, "build", museum.toString()));
    assertThat(Tree.of(museum)).isEqualTo(before);
  }

  @Test
  void aQueryStops() throws Exception {
    Path museum = endless();
    Path rows = temp.resolve("rows.csv");
    isInterrupted(
        new Launch(temp)
            .interrupt(
                InterruptionTest::isComputing,
                "query",
                "endless",
                "-C",
                museum.toString(),
                "--out",
                rows.toString()));
    assertThat(rows).doesNotExist();
  }

  @Test
  void aCheckStops() throws Exception {
    Path large = Files.createDirectory(temp.resolve("large"));
    for (int file = 0; file < 400; file++) {
      Files.writeString(large.resolve("part" + file + ".metrics"), metrics(file));
    }
    isInterrupted(
        new Launch(temp)
            .interrupt(p -> used(p, Duration.ofMillis(1500)), "check", large.toString()));
  }

  private static String metrics(int file) {
    return IntStream.range(0, 200)
        .mapToObj(i -> "metric m" + i + " = 1 + 2 * (3 - 4)\n")
        .collect(Collectors.joining("", "package part" + file + "\n", ""));
  }
}
