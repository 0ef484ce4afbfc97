package dev.sextant.lint.rule;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.Rule;
import dev.sextant.lint.run.Lint;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.TextEdit;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Position;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workspace in one text, with what the rules find written below its lines; further files begin
 * with {@code // file: NAME}.
 *
 * @param files the text of each file, without what is expected
 */
record Fixture(Map<String, String> files) {

  /** The day on which all fixtures are looked at. */
  static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  /** Many tests look at the same files, and each is parsed once. */
  private static final Map<Map.Entry<String, String>, ParsedFile> PARSED =
      new ConcurrentHashMap<>();

  private static final Pattern EXPECTED =
      Pattern.compile("//( *\\^+|<+) (error|warning|info)\\[.*|// +(why|fix): .*");
  private static final Pattern FILE = Pattern.compile("// file: (\\S+)");

  /** Reads a fixture, expectations left out. */
  static Fixture of(String annotated) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    String name = "fixture.metrics";
    for (String line : annotated.lines().toList()) {
      var file = FILE.matcher(line);
      if (file.matches()) {
        name = file.group(1);
      }
      if (!EXPECTED.matcher(line).matches()) {
        files.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((n, lines) -> texts.put(n, String.join("\n", lines) + "\n"));
    return new Fixture(texts);
  }

  private List<ParsedFile> parsed() {
    return files.entrySet().stream()
        .map(Map.Entry::copyOf)
        .map(e -> PARSED.computeIfAbsent(e, f -> MetricsParser.parse(f.getKey(), f.getValue())))
        .toList();
  }

  /** What each file says. */
  List<FileModel> models() {
    return parsed().stream().map(ParsedFile::model).toList();
  }

  /** What its files mean. */
  Workspace workspace() {
    return Workspace.of(Settings.DEFAULT, models());
  }

  /** What is wrong before any rule is asked. */
  List<Problem> structure() {
    return Stream.concat(
            parsed().stream().flatMap(p -> p.syntaxProblems().stream()),
            workspace().problems().stream())
        .toList();
  }

  /** What one rule finds; the others rest, so that a fault in one is seen by its own tests. */
  List<Problem> found(String rule) {
    return new Lint(running(rule), LintSettings.DEFAULT)
        .problems(workspace(), TODAY).stream().filter(p -> p.rule().equals(rule)).toList();
  }

  /** An allowance is unused when no rule at all finds what it allows. */
  private static List<Rule> running(String rule) {
    return BuiltInRules.ALL.stream()
        .filter(r -> rule.equals(UnusedAllow.ABOUT.id()) || rule.equals(r.about().id()))
        .toList();
  }

  /** The files after a fix. */
  Fixture fixed(Fix fix) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    fix.edits().stream()
        .sorted(Comparator.comparingInt((TextEdit e) -> e.span().start()).reversed())
        .forEach(
            e ->
                changed.computeIfPresent(
                    e.file(),
                    (name, text) ->
                        new StringBuilder(text)
                            .replace(e.span().start(), e.span().end(), e.text())
                            .toString()));
    return new Fixture(changed);
  }

  /** All files in one text. */
  String text() {
    return String.join("", files.values());
  }

  /** All files with what one rule finds below their lines. */
  String annotated(String rule) {
    List<Problem> problems =
        Stream.concat(structure().stream(), found(rule).stream()).sorted().toList();
    return models().stream()
        .map(f -> annotated(f, problems.stream().filter(p -> p.file().equals(f.path())).toList()))
        .collect(Collectors.joining());
  }

  private String annotated(FileModel file, List<Problem> problems) {
    Map<Integer, List<Problem>> byLine =
        problems.stream()
            .collect(Collectors.groupingBy(p -> file.lines().position(p.span().start()).line()));
    StringBuilder annotated = new StringBuilder();
    List<String> lines = files.getOrDefault(file.path(), "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      annotated.append(line).append('\n');
      byLine.getOrDefault(i + 1, List.of()).forEach(p -> annotated.append(note(file, line, p)));
    }
    return annotated.toString();
  }

  private static String note(FileModel file, String line, Problem problem) {
    Position start = file.lines().position(problem.span().start());
    int rest = Math.max(1, line.length() - start.column() + 1);
    int width = Math.max(1, Math.min(problem.span().length(), rest));
    String indent = " ".repeat(Math.max(1, start.column() - 3));
    String mark = start.column() < 3 ? "//" + "<".repeat(width) : "//" + indent + "^".repeat(width);
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    String why = problem.why().isEmpty() ? "" : "//" + indent + "why: " + problem.why() + "\n";
    String fixes =
        problem.fixes().stream()
            .map(f -> "//" + indent + "fix: " + f.title() + "\n")
            .collect(Collectors.joining());
    return "%s %s[%s]: %s%n".formatted(mark, severity, problem.rule(), problem.message())
        + why
        + fixes;
  }
}
