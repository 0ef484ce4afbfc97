package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input gives the same bytes on machines that are set up differently. */
@DisabledOnOs(OS.WINDOWS)
class SameBytesTest {

  /** How a machine speaks and counts, by variables of the environment and options of the JVM. */
  private record Machine(String name, String language, String zone, String options) {}

  private static final Machine TURKISH =
      new Machine(
          "turkish",
          "tr_TR.ISO-8859-9",
          "Pacific/Auckland",
          "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Auckland"
              + " -Dfile.encoding=ISO-8859-1 -XX:ActiveProcessorCount=1");

  private static final Machine ARABIC =
      new Machine(
          "arabic",
          "C",
          "America/Los_Angeles",
          "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab"
              + " -Duser.timezone=America/Los_Angeles -Dfile.encoding=US-ASCII"
              + " -XX:ActiveProcessorCount=4");

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({"museum, 2026-11-10", "retail, 2026-11-10"})
  void siteSqlAndJsonAreTheSame(String example, String day) throws Exception {
    SortedMap<String, String> first = outputs(TURKISH, example, day);
    assertThat(first)
        .containsKeys("report.json", "check.sarif", "report/index.html", "build/site/index.html")
        .hasSizeGreaterThan(50);
    assertThat(first.keySet()).anyMatch(path -> path.startsWith("build/sql/kpi/"));
    assertThat(outputs(ARABIC, example, day)).isEqualTo(first);
  }

  /** Everything that is written, by its path. */
  private SortedMap<String, String> outputs(Machine machine, String example, String day)
      throws Exception {
    Path folder = Files.createDirectory(temp.resolve(machine.name()));
    String workspace = Release.example(example, folder).toString();
    Path out = Files.createDirectory(folder.resolve("out"));
    String report = out.resolve("report").toString();
    String build = out.resolve("build").toString();
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(
        "report.json",
        print(machine, "report", workspace, "--as-of", day, "--format", "json", "--out", report));
    texts.put("report.txt", print(machine, "report", workspace, "--as-of", day, "--out", report));
    texts.put("build.txt", print(machine, "build", workspace, "--as-of", day, "--out", build));
    texts.put("check.sarif", print(machine, "check", "-C", workspace, "--format", "sarif"));
    texts.replaceAll((name, text) -> text.replaceAll(anyPathTo(folder), "FOLDER"));
    texts.putAll(Tree.of(out));
    return texts;
  }

  /** Paths are shown from where somebody works, which is up and down again to this folder. */
  private static String anyPathTo(Path folder) {
    Path end = folder.subpath(folder.getNameCount() - 2, folder.getNameCount());
    return "[^\\s\"]*" + Pattern.quote(end.toString());
  }

  private String print(Machine machine, String... arguments) throws Exception {
    Launch.Ended ended =
        new Launch(temp)
            .with("LC_ALL", machine.language())
            .with("TZ", machine.zone())
            .with("SEXTANT_JAVA_OPTS", machine.options())
            .run(arguments);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    return ended.out();
  }
}
