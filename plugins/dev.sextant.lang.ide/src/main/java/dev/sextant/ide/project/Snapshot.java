package dev.sextant.ide.project;

import dev.sextant.build.settings.Configuration;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.run.Verdict;
import dev.sextant.model.check.Problem;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Location;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that an editor knows at one moment: the texts of all files, the linked workspace, and what
 * could not be read. Immutable: features read it while the next one is being made.
 */
public final class Snapshot {

  private final Workspace workspace;
  private final LintSettings rules;
  private final SortedMap<String, Document> documents;
  private final SortedMap<String, List<Problem>> syntax;
  private final Set<String> open;
  private final @Nullable Verdict before;
  private volatile @Nullable Judgement judgement;

  private Snapshot(
      Workspace workspace,
      LintSettings rules,
      SortedMap<String, Document> documents,
      SortedMap<String, List<Problem>> syntax,
      Set<String> open,
      @Nullable Verdict before) {
    this.workspace = workspace;
    this.rules = rules;
    this.before = before;
    this.documents = Collections.unmodifiableSortedMap(documents);
    this.syntax = Collections.unmodifiableSortedMap(syntax);
    this.open = Set.copyOf(open);
  }

  /** A workspace whose files are all closed; the texts by path. */
  public static Snapshot of(Configuration configuration, Map<String, String> texts) {
    List<FileModel> files = new ArrayList<>();
    SortedMap<String, Document> documents = new TreeMap<>();
    SortedMap<String, List<Problem>> syntax = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          ParsedFile parsed = MetricsParser.parse(path, text);
          files.add(parsed.model());
          documents.put(path, new Document(path, text));
          syntax.put(path, parsed.syntaxProblems());
        });
    Workspace workspace = Workspace.of(configuration.settings(), files);
    return new Snapshot(workspace, configuration.rules(), documents, syntax, Set.of(), null);
  }

  /** This snapshot with a file's text as an editor has it. */
  public Snapshot withOpen(String path, String text) {
    Set<String> opened = new HashSet<>(open);
    opened.add(path);
    return with(path, text, opened);
  }

  /** This snapshot with a file's text as the disk has it; the file counts as closed. */
  public Snapshot withClosed(String path, String text) {
    return with(path, text, withoutPath(path));
  }

  private Snapshot with(String path, String text, Set<String> opened) {
    Document before = documents.get(path);
    if (before != null && before.text().equals(text)) {
      return next(workspace, documents, syntax, opened);
    }
    ParsedFile parsed = MetricsParser.parse(path, text);
    SortedMap<String, Document> texts = new TreeMap<>(documents);
    texts.put(path, new Document(path, text));
    SortedMap<String, List<Problem>> problems = new TreeMap<>(syntax);
    problems.put(path, parsed.syntaxProblems());
    return next(workspace.with(parsed.model()), texts, problems, opened);
  }

  /** This snapshot without a file. */
  public Snapshot without(String path) {
    SortedMap<String, Document> texts = new TreeMap<>(documents);
    texts.remove(path);
    SortedMap<String, List<Problem>> problems = new TreeMap<>(syntax);
    problems.remove(path);
    return next(workspace.without(path), texts, problems, withoutPath(path));
  }

  private Snapshot next(
      Workspace linked,
      SortedMap<String, Document> texts,
      SortedMap<String, List<Problem>> problems,
      Set<String> opened) {
    Judgement known = judgement;
    Verdict last = known == null ? before : known.last().orElse(null);
    return new Snapshot(linked, rules, texts, problems, opened, last);
  }

  private Set<String> withoutPath(String path) {
    Set<String> rest = new HashSet<>(open);
    rest.remove(path);
    return rest;
  }

  /** The linked workspace. */
  public Workspace workspace() {
    return workspace;
  }

  /** A file of the workspace. */
  public Optional<Document> document(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  /** Whether an editor has the file open, so that what the disk says does not count. */
  public boolean isOpen(String path) {
    return open.contains(path);
  }

  /** All paths of the workspace, the open ones first, each group in order. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>(open.stream().sorted().toList());
    documents.keySet().stream().filter(path -> !open.contains(path)).forEach(paths::add);
    return List.copyOf(paths);
  }

  /** The text at a place, or empty when the file is gone. */
  public String text(Location location) {
    return document(location.file())
        .map(d -> d.text().substring(location.span().start(), location.span().end()))
        .orElse("");
  }

  /** What the rules say on a day. */
  public Judgement judgement(LocalDate today) {
    Judgement known = judgement;
    if (known == null || !known.today().equals(today)) {
      known = new Judgement(workspace, rules, today, before);
      judgement = known;
    }
    return known;
  }

  /** What is wrong in a file, by place: what cannot be read, and what does not make sense. */
  public List<Problem> problems(String path) {
    List<Problem> all = new ArrayList<>(syntax.getOrDefault(path, List.of()));
    all.addAll(workspace.problems(path));
    Collections.sort(all);
    return List.copyOf(all);
  }
}
