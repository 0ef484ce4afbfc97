package dev.sextant.build.load;

import dev.sextant.build.settings.Configuration;
import dev.sextant.build.settings.ParsedSettings;
import dev.sextant.build.settings.SettingsParser;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Problem;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a workspace from its folder. */
public final class WorkspaceLoader {

  private final Path root;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> unreadable = new ArrayList<>();

  private WorkspaceLoader(Path root) {
    this.root = root;
  }

  /**
   * Reads the settings and all model files of a folder.
   *
   * @throws InputException when the folder cannot be read
   */
  public static LoadedWorkspace load(Path root) throws InputException {
    return new WorkspaceLoader(root.toAbsolutePath().normalize()).load();
  }

  private LoadedWorkspace load() throws InputException {
    if (!Files.isDirectory(root)) {
      throw new InputException(
          "`" + root + "` " + (Files.exists(root) ? "is no folder" : "does not exist"));
    }
    Configuration configuration = configuration();
    ModelFiles found = ModelFiles.find(root, configuration.models());
    unreadable.addAll(found.problems());
    found.files().forEach(this::read);
    List<FileModel> models = new ArrayList<>();
    texts.forEach((path, text) -> parse(path, text, models));
    Workspace workspace = Workspace.of(configuration.settings(), models);
    return new LoadedWorkspace(root, configuration, texts, workspace, problems, unreadable);
  }

  private Configuration configuration() {
    Path file = root.resolve(SettingsParser.FILE);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Configuration.DEFAULT;
    }
    read(SettingsParser.FILE, file);
    String text = texts.get(SettingsParser.FILE);
    if (text == null) {
      return Configuration.DEFAULT;
    }
    ParsedSettings parsed = SettingsParser.parse(text);
    problems.addAll(parsed.problems());
    return parsed.configuration();
  }

  private void read(String name, Path file) {
    switch (TextReader.read(file, name)) {
      case TextReader.Result.Read read -> texts.put(name, read.text());
      case TextReader.Result.Unreadable no -> unreadable.add(no.problem());
    }
  }

  private void parse(String path, String text, List<FileModel> models) {
    if (!path.equals(SettingsParser.FILE)) {
      ParsedFile parsed = MetricsParser.parse(path, text);
      models.add(parsed.model());
      problems.addAll(parsed.syntaxProblems());
    }
  }
}
