package dev.sextant.lang.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** After any edits a workspace is what it would be if it were read afresh. */
class IncrementalWorkspaceTest {

  private static final int EDITS = 80;
  private static final int SEEDS = 4;

  @TestFactory
  Stream<DynamicTest> seeds() {
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> edit(seed)));
  }

  private static void edit(long seed) throws IOException {
    RandomEdits edits = new RandomEdits(seed, texts());
    Map<String, FileModel> models = new HashMap<>();
    edits.files().forEach((path, text) -> models.put(path, parse(path, text)));
    Workspace workspace = Workspace.of(Settings.DEFAULT, models.values());
    for (int i = 0; i < EDITS; i++) {
      String path = edits.next();
      String text = edits.files().get(path);
      if (text == null) {
        models.remove(path);
        workspace = workspace.without(path);
      } else {
        models.put(path, parse(path, text));
        workspace = workspace.with(models.get(path));
      }
      assertThat(described(workspace))
          .as("seed %d, edit %d in %s", seed, i, path)
          .isEqualTo(described(fresh(models.values())));
    }
  }

  private static Workspace fresh(Collection<FileModel> models) {
    return Workspace.of(Settings.DEFAULT, models);
  }

  private static FileModel parse(String path, String text) {
    return MetricsParser.parse(path, text).model();
  }

  private static List<String> described(Workspace workspace) {
    Stream<String> problems = workspace.problems().stream().map(Object::toString);
    Stream<String> formulas =
        workspace.metricLike().map(e -> e.id() + " = " + workspace.metric(e.id()));
    Stream<String> sources = workspace.sources().map(Object::toString);
    return Stream.of(problems, formulas, sources).flatMap(s -> s).toList();
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : List.of("names", "conditions", "purpose", "joins", "suffixes")) {
      Path path = Path.of("src/test/resources/structure", name + ".metrics");
      Fixture.of(Files.readString(path)).files().forEach((f, t) -> texts.put(name + "-" + f, t));
    }
    return texts;
  }
}
