package dev.sextant.ide.project;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.ModelFiles;
import dev.sextant.build.load.TextReader;
import dev.sextant.build.settings.Configuration;
import dev.sextant.build.settings.SettingsParser;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a folder on disk; what cannot be read is left out, as the command line says why. */
public final class FolderFiles implements WorkspaceFiles {

  private final Path root;

  /** The files below a folder. */
  public FolderFiles(Path root) {
    this.root = root;
  }

  @Override
  public Configuration configuration() {
    return text(SettingsParser.FILE)
        .map(text -> SettingsParser.parse(text).configuration())
        .orElse(Configuration.DEFAULT);
  }

  @Override
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    files().forEach((path, file) -> read(path, file).ifPresent(text -> texts.put(path, text)));
    return texts;
  }

  private SortedMap<String, Path> files() {
    try {
      return ModelFiles.find(root, configuration().models()).files();
    } catch (InputException e) {
      // A folder that cannot be read holds nothing for an editor; open files still come one by one.
      return Collections.emptySortedMap();
    }
  }

  @Override
  public Optional<String> text(String path) {
    Path file = root.resolve(path).normalize();
    return file.startsWith(root) ? read(path, file) : Optional.empty();
  }

  private static Optional<String> read(String path, Path file) {
    return switch (TextReader.read(file, path)) {
      case TextReader.Result.Read read -> Optional.of(read.text());
      case TextReader.Result.Unreadable no -> Optional.empty();
    };
  }
}
