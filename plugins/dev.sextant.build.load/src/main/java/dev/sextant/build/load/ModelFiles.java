package dev.sextant.build.load;

import dev.sextant.build.rule.ReadingRule;
import dev.sextant.build.settings.SettingsParser;
import dev.sextant.model.check.Problem;
import dev.sextant.model.text.Span;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The model files below a folder, by path relative to it. Hidden folders, build output and folders
 * that are workspaces of their own are passed over; links are followed only to files inside.
 *
 * @param files the real files by relative path, with {@code /} between folders
 * @param problems what could not be looked at
 */
public record ModelFiles(SortedMap<String, Path> files, List<Problem> problems) {

  private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", "out");

  public ModelFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    problems = problems.stream().sorted().toList();
  }

  /**
   * Looks for files whose relative path matches one of the globs.
   *
   * @throws InputException when the folder itself cannot be read
   */
  public static ModelFiles find(Path root, List<String> globs) throws InputException {
    Walk walk = new Walk(root, globs.stream().flatMap(ModelFiles::matchers).toList());
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      throw new InputException("`" + root + "` " + TextReader.reason(e));
    }
    return new ModelFiles(walk.files, walk.problems);
  }

  /** Java's {@code **}{@code /} wants at least one folder, where people mean none or more. */
  private static Stream<PathMatcher> matchers(String glob) {
    Stream<String> patterns =
        glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
    return patterns.map(p -> FileSystems.getDefault().getPathMatcher("glob:" + p));
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<PathMatcher> matchers;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Walk(Path root, List<PathMatcher> matchers) {
      this.root = root;
      this.matchers = matchers;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = String.valueOf(folder.getFileName());
      boolean passedOver =
          name.startsWith(".")
              || PASSED_OVER.contains(name)
              || Files.exists(folder.resolve(SettingsParser.FILE));
      return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path relative = root.relativize(file);
      if (matchers.stream().anyMatch(m -> m.matches(relative))) {
        String name = relative.toString().replace('\\', '/');
        if (attributes.isRegularFile() || staysInside(file)) {
          files.put(name, file);
        } else {
          problem(
              ReadingRule.LINK_LEAVES_WORKSPACE,
              name,
              "`" + name + "` is no file of this workspace");
        }
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean staysInside(Path link) {
      try {
        Path target = link.toRealPath();
        return target.startsWith(root.toRealPath()) && Files.isRegularFile(target);
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      String name = root.relativize(file).toString().replace('\\', '/');
      problem(ReadingRule.UNREADABLE_FILE, name, "`" + name + "` " + TextReader.reason(e));
      return FileVisitResult.CONTINUE;
    }

    private void problem(ReadingRule rule, String name, String message) {
      problems.add(
          new Problem(
              rule.id(),
              rule.severity(),
              "",
              name,
              new Span(0, 0),
              message,
              "A workspace reads nothing outside its folder, because models come from strangers too.",
              List.of()));
    }
  }
}
