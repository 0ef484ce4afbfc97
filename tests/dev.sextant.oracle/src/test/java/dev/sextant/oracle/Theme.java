package dev.sextant.oracle;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.load.WorkspaceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A workspace with its tables and the cases that are asked of it. */
record Theme(Path folder) {

  static List<Theme> all() {
    try (Stream<Path> folders = Files.list(Path.of(Theme.class.getResource("/oracle").toURI()))) {
      return folders.filter(Files::isDirectory).sorted().map(Theme::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The model; it must be without errors. */
  LoadedWorkspace load() {
    try {
      LoadedWorkspace loaded = WorkspaceLoader.load(folder);
      if (loaded.hasErrors()) {
        throw new IllegalStateException(loaded.problems().toString());
      }
      return loaded;
    } catch (InputException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Case> cases() {
    try (Stream<Path> files = Files.list(folder.resolve("cases"))) {
      return files.sorted().flatMap(file -> CaseFile.read(name(), read(file)).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
