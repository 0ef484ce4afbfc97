package dev.sextant.cli.command;

import dev.sextant.build.fix.SafeFixes;
import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.settings.SettingsParser;
import dev.sextant.cli.finding.Findings;
import dev.sextant.cli.host.Shown;
import dev.sextant.lint.Results;
import dev.sextant.model.check.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Those files of a workspace that the user named.
 *
 * @param loaded the workspace
 * @param wanted absolute paths of files and folders; none means all
 */
record Selection(Context context, LoadedWorkspace loaded, List<Path> wanted) {

  Selection {
    wanted = List.copyOf(wanted);
  }

  /**
   * The files of the paths, workspace by workspace; without paths the workspace of the current
   * folder.
   *
   * @throws CommandException when a path does not exist or holds no model
   * @throws InputException when a workspace cannot be read
   */
  static List<Selection> of(Context context, List<Path> paths)
      throws CommandException, InputException {
    Map<Path, List<Path>> byWorkspace = new LinkedHashMap<>();
    if (paths.isEmpty()) {
      byWorkspace.put(context.workspaceFolder(null), List.of());
    }
    for (Path path : paths) {
      byWorkspace
          .computeIfAbsent(context.workspaceFolder(path), w -> new ArrayList<>())
          .add(context.path(path));
    }
    List<Selection> selections = new ArrayList<>();
    for (Map.Entry<Path, List<Path>> e : byWorkspace.entrySet()) {
      Selection selection = new Selection(context, context.load(e.getKey()), e.getValue());
      selection.refusePathsWithoutModel();
      selections.add(selection);
    }
    return selections;
  }

  /**
   * Goes on only when each of the paths holds a model.
   *
   * @throws CommandException with the first one that does not
   */
  void refusePathsWithoutModel() throws CommandException {
    for (Path path : wanted) {
      if (!path.equals(loaded.root()) && loaded.files().stream().noneMatch(f -> isIn(f, path))) {
        throw new CommandException(
            "there is no model in `%s`; the workspace `%s` reads %s"
                .formatted(
                    Shown.text(context.shown(path, "")),
                    Shown.text(loaded.root().toString()),
                    Shown.text(String.join(", ", loaded.configuration().models()))));
      }
    }
  }

  private boolean isIn(String file, Path path) {
    return loaded.root().resolve(file).startsWith(path);
  }

  private boolean isWanted(String file) {
    return wanted.isEmpty() || wanted.stream().anyMatch(p -> isIn(file, p));
  }

  /** Whether one of the files could not be read. */
  boolean hasUnreadable() {
    return loaded.unreadable().stream().map(Problem::file).anyMatch(this::isWanted);
  }

  /**
   * Goes on only when all of the files could be read.
   *
   * @throws InputException with the first one that could not
   */
  void refuseUnreadable() throws InputException {
    for (Problem problem : loaded.unreadable()) {
      if (isWanted(problem.file())) {
        throw new InputException(Shown.text(problem.message()));
      }
    }
  }

  /** The day on which they are looked at; today when none is asked for. */
  LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? context.businessDay(loaded) : asOf;
  }

  /** The same files after some of them changed. */
  Selection after(SafeFixes fixes) {
    return new Selection(context, fixes.workspace(), wanted);
  }

  /** All fixes of them that need no asking; nothing is written. */
  SafeFixes fixes(LocalDate today) {
    return SafeFixes.of(loaded, today, this::isWanted);
  }

  /** What is wrong with them and what misleads, as of a day; without results as the text has it. */
  Findings findings(LocalDate today, @Nullable Results results) {
    List<Problem> judged = results == null ? loaded.judged(today) : loaded.judged(today, results);
    SortedMap<String, String> texts = new TreeMap<>(loaded.texts());
    texts.keySet().removeIf(f -> !isWanted(f));
    List<Problem> problems = judged.stream().filter(p -> isWanted(p.file())).toList();
    return Findings.of(problems, texts, f -> context.shown(loaded.root(), f));
  }

  /** The texts of the model files by path. */
  SortedMap<String, String> models() {
    SortedMap<String, String> models = new TreeMap<>(loaded.texts());
    models.keySet().removeIf(f -> f.equals(SettingsParser.FILE) || !isWanted(f));
    return models;
  }
}
