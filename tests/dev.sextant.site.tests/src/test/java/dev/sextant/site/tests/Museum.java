package dev.sextant.site.tests;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The museum's model, read from the examples. */
final class Museum {

  private static final Path FOLDER = Path.of("../../examples/museum");

  private Museum() {}

  static Workspace workspace() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<FileModel> models =
          files.filter(f -> f.toString().endsWith(".metrics")).sorted().map(Museum::read).toList();
      Settings settings =
          new Settings("City Museum of Natural History", TimeSettings.DEFAULT, false);
      return Workspace.of(settings, models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileModel read(Path file) {
    try {
      return MetricsParser.parse(file.getFileName().toString(), Files.readString(file)).model();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
