package dev.sextant.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.build.settings.Configuration;
import dev.sextant.ide.navigate.RenameException;
import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Elements of every kind can be renamed, nothing is forgotten, and back again. */
class RenameRoundTripTest {

  private static final Path EXAMPLES = Path.of("../../examples");
  private static final int MOST_OF_A_KIND = 4;
  private static final String NEW_NAME = "Renamed_thing";

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void leavesNothingBehind(Path example) throws IOException, RenameException {
    Map<String, String> texts = texts(example);
    Snapshot snapshot = Snapshot.of(Configuration.DEFAULT, texts);
    List<String> before = rules(snapshot);
    for (Element element : some(snapshot)) {
      Location name = snapshot.workspace().location(element.id(), element.nameAt());
      Snapshot renamed = rename(snapshot, name, NEW_NAME);
      assertThat(rules(renamed)).as("%s", element.id()).isEqualTo(before);
      Snapshot back = rename(renamed, declaration(renamed), element.name());
      texts.forEach(
          (path, text) ->
              assertThat(back.document(path).map(Document::text))
                  .as("%s", element.id())
                  .contains(text));
    }
  }

  /** A few elements of every kind: each costs four readings of the workspace. */
  private static List<Element> some(Snapshot snapshot) {
    Map<ElementKind, Integer> seen = new EnumMap<>(ElementKind.class);
    return snapshot
        .workspace()
        .elements()
        .filter(e -> !e.name().isEmpty())
        .filter(e -> seen.merge(e.kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
        .toList();
  }

  private static Location declaration(Snapshot renamed) {
    Element element =
        renamed
            .workspace()
            .elements()
            .filter(e -> e.name().equals(NEW_NAME))
            .findFirst()
            .orElseThrow();
    return renamed.workspace().location(element.id(), element.nameAt());
  }

  private static Snapshot rename(Snapshot snapshot, Location at, String name)
      throws RenameException {
    List<TextEdit> edits =
        new LanguageService(snapshot, Case.TODAY).rename(at.file(), at.span().start() + 1, name);
    Map<String, List<TextEdit>> byFile = new HashMap<>();
    edits.forEach(e -> byFile.computeIfAbsent(e.file(), f -> new ArrayList<>()).add(e));
    Snapshot next = snapshot;
    for (String path : byFile.keySet()) {
      String text = snapshot.document(path).orElseThrow().text();
      next = next.withOpen(path, Edits.apply(path, text, edits));
    }
    return next;
  }

  private static List<String> rules(Snapshot snapshot) {
    return snapshot.paths().stream()
        .sorted()
        .flatMap(path -> snapshot.problems(path).stream())
        .map(Problem::rule)
        .toList();
  }

  private static Map<String, String> texts(Path example) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".metrics")).toList()) {
        texts.put(example.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
