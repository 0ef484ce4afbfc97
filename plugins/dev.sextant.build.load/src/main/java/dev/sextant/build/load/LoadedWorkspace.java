package dev.sextant.build.load;

import dev.sextant.build.settings.Configuration;
import dev.sextant.build.settings.SettingsParser;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A workspace as it was on disk.
 *
 * @param root its folder
 * @param configuration what its {@code sextant.toml} says
 * @param texts the text of each file by relative path, {@code sextant.toml} among them
 * @param workspace the linked model of all files that could be read
 * @param readProblems what is wrong with settings and syntax
 * @param unreadable files that could not be read at all
 */
public record LoadedWorkspace(
    Path root,
    Configuration configuration,
    SortedMap<String, String> texts,
    Workspace workspace,
    List<Problem> readProblems,
    List<Problem> unreadable) {

  public LoadedWorkspace {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    readProblems = List.copyOf(readProblems);
    unreadable = List.copyOf(unreadable);
  }

  /** The same with other texts of some of its model files. */
  public LoadedWorkspace with(Map<String, String> changed) {
    SortedMap<String, String> now = new TreeMap<>(texts);
    now.putAll(changed);
    List<Problem> problems = new ArrayList<>(readProblems);
    problems.removeIf(p -> changed.containsKey(p.file()));
    Workspace linked = workspace;
    for (Map.Entry<String, String> file : changed.entrySet()) {
      ParsedFile parsed = MetricsParser.parse(file.getKey(), file.getValue());
      linked = linked.with(parsed.model());
      problems.addAll(parsed.syntaxProblems());
    }
    return new LoadedWorkspace(root, configuration, now, linked, problems, unreadable);
  }

  /** The paths of all files that belong to it, also of those that could not be read. */
  public SortedSet<String> files() {
    SortedSet<String> files = new TreeSet<>(texts.keySet());
    unreadable.forEach(p -> files.add(p.file()));
    return files;
  }

  /** The paths of its model files, also of those that could not be read. */
  public SortedSet<String> models() {
    SortedSet<String> models = files();
    models.remove(SettingsParser.FILE);
    return models;
  }

  /** All that is wrong, by place. */
  public List<Problem> problems() {
    return Stream.of(unreadable, readProblems, workspace.problems())
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /**
   * All that is wrong, and all that misleads, by place; {@code today} is when dates are over. While
   * a file cannot be read nothing is said of the workspace as a whole: what seems to be missing may
   * stand there.
   */
  public List<Problem> judged(LocalDate today) {
    Lint lint = new Lint(configuration.rules());
    return Stream.concat(problems().stream(), judged(lint, today)).sorted().toList();
  }

  private Stream<Problem> judged(Lint lint, LocalDate today) {
    if (unreadable.isEmpty()) {
      return lint.problems(workspace, today).stream();
    }
    Model model = lint.model(workspace, today);
    return workspace.files().keySet().stream().flatMap(f -> lint.local(model, f).stream());
  }

  /**
   * The same with what misleads in computed values; while a file cannot be read, as without them.
   */
  public List<Problem> judged(LocalDate today, Results results) {
    if (!unreadable.isEmpty()) {
      return judged(today);
    }
    List<Problem> judged = new Lint(configuration.rules()).problems(workspace, today, results);
    return Stream.concat(problems().stream(), judged.stream()).sorted().toList();
  }

  /** Whether something is wrong that forbids to make anything of the model. */
  public boolean hasErrors() {
    return problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }
}
