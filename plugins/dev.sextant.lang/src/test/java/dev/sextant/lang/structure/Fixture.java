package dev.sextant.lang.structure;

import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Fix;
import dev.sextant.model.check.Problem;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Position;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workspace in one text, with what is wrong written below the lines. Files begin with {@code //
 * file: NAME}; carets show where a problem is, {@code <} where it begins in the first column.
 *
 * @param files the text of each file, without what is expected
 */
record Fixture(Map<String, String> files) {

  private static final Pattern EXPECTED =
      Pattern.compile("//( *\\^+|<+) (error|warning|info)\\[.*|// +fix: .*");
  private static final Pattern FILE = Pattern.compile("// file: (\\S+)");

  /** Reads a fixture, expectations left out. */
  static Fixture of(String text) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    String name = "fixture.metrics";
    for (String line : text.lines().toList()) {
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

  /** The workspace of the files. */
  Workspace workspace() {
    return Workspace.of(Settings.DEFAULT, parsed().map(ParsedFile::model).toList());
  }

  /** The files as they are read. */
  Stream<ParsedFile> parsed() {
    return files.entrySet().stream().map(e -> MetricsParser.parse(e.getKey(), e.getValue()));
  }

  /** The fixture with what is really found written below the lines. */
  String annotated() {
    Workspace workspace = workspace();
    StringBuilder text = new StringBuilder();
    parsed()
        .forEach(
            file -> {
              List<Problem> problems = new ArrayList<>(file.syntaxProblems());
              problems.addAll(workspace.problems(file.model().path()));
              text.append(annotated(file.model(), problems));
            });
    return text.toString();
  }

  private String annotated(FileModel file, List<Problem> problems) {
    Map<Integer, List<Problem>> byLine =
        problems.stream()
            .sorted()
            .collect(Collectors.groupingBy(p -> file.lines().position(p.span().start()).line()));
    StringBuilder text = new StringBuilder();
    List<String> lines = files.get(file.path()).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      text.append(line).append('\n');
      byLine.getOrDefault(i + 1, List.of()).forEach(p -> text.append(note(file, line, p)));
    }
    return text.toString();
  }

  private static String note(FileModel file, String line, Problem problem) {
    Position start = file.lines().position(problem.span().start());
    int rest = Math.max(1, line.length() - start.column() + 1);
    int width = Math.max(1, Math.min(problem.span().length(), rest));
    String mark =
        start.column() < 3
            ? "//" + "<".repeat(width)
            : "//" + " ".repeat(start.column() - 3) + "^".repeat(width);
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    String fixes =
        problem.fixes().stream()
            .map(Fix::title)
            .map(t -> "//" + " ".repeat(Math.max(1, start.column() - 3)) + "fix: " + t + "\n")
            .collect(Collectors.joining());
    return mark + " " + severity + "[" + problem.rule() + "]: " + problem.message() + "\n" + fixes;
  }
}
