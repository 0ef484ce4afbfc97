package dev.sextant.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.cli.CommandLineRun;
import dev.sextant.lang.MetricsParser;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What README and docs show is what happens: commands are run, models are read. */
class DocumentationTest {

  private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final Pattern COMMAND = Pattern.compile("\\$ (?:\\./)?sextant(?: (.*))?");

  /** A browser that does nothing, for {@code --open}. */
  private static final Map<String, String> ENVIRONMENT = Map.of("BROWSER", "true");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyCommandPrintsWhatIsShown() throws IOException {
    copy(REPOSITORY.resolve("examples"), folder.resolve("examples"));
    return Snippet.all(REPOSITORY).stream()
        .filter(s -> s.language().equals("console") || s.language().equals("sh"))
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> run(s)));
  }

  @TestFactory
  Stream<DynamicTest> everyModelCanBeRead() throws IOException {
    return Snippet.all(REPOSITORY).stream()
        .filter(s -> s.language().equals("metrics"))
        .map(s -> DynamicTest.dynamicTest(s.toString(), () -> read(s)));
  }

  @Test
  void theCommandLinePageRunsEveryCommand() throws IOException {
    String page = Files.readString(REPOSITORY.resolve("docs/CLI.md"));
    String help = CommandLineRun.in(folder, "--help").out();
    List<String> commands =
        help.lines()
            .dropWhile(l -> !l.equals("Commands:"))
            .skip(1)
            .takeWhile(l -> !l.isBlank())
            .filter(l -> l.matches("  [a-z].*"))
            .map(l -> l.strip().replaceFirst(" .*", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThan(8).isSorted();
    for (String command : commands) {
      assertThat(page).contains("\n## `" + command + "`").contains("$ sextant " + command);
    }
  }

  private static void run(Snippet snippet) {
    List<String> lines = snippet.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (snippet.language().equals("sh") && lines.get(i).startsWith("./sextant ")) {
        run(snippet, "$ " + lines.get(i), List.of());
      } else if (lines.get(i).startsWith("$ ")) {
        List<String> shown =
            lines.stream().skip(i + 1).takeWhile(l -> !l.startsWith("$ ")).toList();
        run(snippet, lines.get(i), shown);
      }
    }
  }

  private static void run(Snippet snippet, String line, List<String> shown) {
    var command = COMMAND.matcher(line);
    assertThat(command.matches()).as("%s: `%s` is no sextant command", snippet, line).isTrue();
    String arguments = command.group(1);
    CommandLineRun run =
        CommandLineRun.in(folder, ENVIRONMENT, false, words(arguments).toArray(String[]::new));
    String all = run.out() + run.err();
    assertThat(run.code()).as("%s: %s%n%s", snippet, line, all).isLessThan(2);
    if (!shown.isEmpty()) {
      assertThat(all).as("%s: %s", snippet, line).matches(pattern(shown));
    }
  }

  /** The words of a line, as a shell divides them; single quotes keep a word together. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    var word = Pattern.compile("'([^']*)'|(\\S+)").matcher(line == null ? "" : line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  /** The shown lines; an ellipsis stands for any text, alone on a line for any lines. */
  private static Pattern pattern(List<String> shown) {
    String lines =
        shown.stream()
            .map(l -> l.strip().equals("…") ? "(?:.*\\R)*?" : literal(l) + "\\h*\\R")
            .collect(Collectors.joining());
    return Pattern.compile(lines);
  }

  private static String literal(String line) {
    return Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
  }

  private static void read(Snippet snippet) {
    String text = String.join("\n", snippet.lines()) + "\n";
    assertThat(MetricsParser.parse(snippet.page(), text).syntaxProblems())
        .as("%s%n%s", snippet, text)
        .isEmpty();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            String name = dir.getFileName().toString();
            if (name.equals(".sextant") || name.equals("out")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
