package dev.sextant.build.fix;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.settings.Configuration;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Workspaces of texts that lie on no disk, and those of the rules' fixtures. */
final class Texts {

  static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  private static final Path RULES = Path.of("../dev.sextant.lint/src/test/resources/rules");
  private static final Pattern EXPECTED =
      Pattern.compile("//( *\\^+|<+) (error|warning|info)\\[.*|// +(why|fix): .*");

  private Texts() {}

  static LoadedWorkspace load(Map<String, String> texts) {
    return new LoadedWorkspace(
            Path.of("."),
            Configuration.DEFAULT,
            new TreeMap<>(),
            Workspace.of(Settings.DEFAULT, List.of()),
            List.of(),
            List.of())
        .with(texts);
  }

  /** What every rule flags and what it accepts, by the path of the fixture. */
  static SortedMap<String, String> fixtures() {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files
          .filter(f -> f.endsWith("flags.metrics") || f.endsWith("accepts.metrics"))
          .collect(
              Collectors.toMap(
                  f -> RULES.relativize(f).toString(), Texts::read, (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(l -> !EXPECTED.matcher(l).matches())
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
