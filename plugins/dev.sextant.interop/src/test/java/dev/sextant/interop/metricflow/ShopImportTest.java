package dev.sextant.interop.metricflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.goldens.Goldens;
import dev.sextant.interop.yaml.Note;
import dev.sextant.lang.MetricsFormatter;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The semantic layer of a dbt project is read as its author would write it in the language. */
class ShopImportTest {

  private static final Path MODELS = Path.of("../../examples/dbt/models");
  private static final Path GOLDEN = Path.of("src/test/resources/dev/sextant/interop/shop");

  private final Imported shop = MetricFlowImport.read("shop", files(), TableSchema.NONE);

  private static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(MODELS)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void readsAsItsAuthorWouldWriteIt() throws IOException {
    assertThat(shop.files()).isNotEmpty();
    for (var file : shop.files().entrySet()) {
      Goldens.assertMatches(GOLDEN.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void saysLineByLineWhatIsNotCarriedOver() throws IOException {
    String notes =
        shop.notes().stream().map(n -> n.kind() + " " + n + "\n").collect(Collectors.joining());
    Goldens.assertMatches(GOLDEN.resolve("notes.txt"), notes);
  }

  @Test
  void isWithoutErrorsAndLaidOut() {
    List<ParsedFile> parsed =
        shop.files().entrySet().stream()
            .map(f -> MetricsParser.parse(f.getKey(), f.getValue()))
            .toList();
    assertThat(parsed).allSatisfy(p -> assertThat(p.syntaxProblems()).isEmpty());
    Workspace workspace =
        Workspace.of(Settings.DEFAULT, parsed.stream().map(ParsedFile::model).toList());
    assertThat(workspace.problems()).isEmpty();
    assertThat(shop.files().values())
        .allSatisfy(t -> assertThat(MetricsFormatter.format(t)).isEqualTo(t));
  }

  @Test
  void everyMetricIsThereOrReported() {
    String all = String.join("\n", shop.files().values());
    String notes = shop.notes().stream().map(Note::message).collect(Collectors.joining("\n"));
    assertThat(shop.queries().metrics())
        .isNotEmpty()
        .allMatch(
            m -> all.contains("metric " + m + " ") || notes.contains("`" + m + "` is left out"));
  }
}
