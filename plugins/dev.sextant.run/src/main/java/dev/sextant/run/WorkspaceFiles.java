package dev.sextant.run;

import dev.sextant.model.name.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds data files, and lets no path lead out of the workspace. */
final class WorkspaceFiles {

  private static final int DEPTH = 16;

  private final Path root;

  WorkspaceFiles(Path root) {
    try {
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw new RunException("The workspace `%s` cannot be read.".formatted(root), e);
    }
  }

  /**
   * The files that a pattern with {@code *} names, by name.
   *
   * @throws RunException when there is none, or when one lies outside the workspace
   */
  List<Path> matching(String pattern) {
    Path relative = relative(pattern);
    boolean glob = pattern.contains("*") || pattern.contains("?");
    List<Path> found = glob ? glob(relative) : Stream.of(root.resolve(relative)).toList();
    List<Path> files = found.stream().filter(Files::isRegularFile).sorted().toList();
    if (files.isEmpty()) {
      throw new RunException(
          glob ? "No file matches `%s`.".formatted(pattern) : missing(pattern, found.getFirst()));
    }
    return files.stream().map(f -> within(f, pattern)).toList();
  }

  private String missing(String pattern, Path path) {
    if (Files.isDirectory(path)) {
      return "`%s` is a folder; `file` needs a file or a pattern such as `%s/*.csv`."
          .formatted(pattern, pattern);
    }
    String near = Nearest.one(pattern, beside(path));
    String hint = near.isEmpty() ? "" : "; did you mean `" + near + "`?";
    return "The file `%s` does not exist%s".formatted(pattern, hint.isEmpty() ? "." : hint);
  }

  /** The files in the same folder, as a model writes them. */
  private Stream<String> beside(Path path) {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(f -> shown(f.toString())).toList().stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }

  private Path relative(String pattern) {
    try {
      Path path = Path.of(pattern);
      boolean escapes = path.isAbsolute() || path.normalize().startsWith("..");
      if (escapes || Stream.of(pattern.split("[/\\\\]")).anyMatch(".."::equals)) {
        throw outside(pattern);
      }
      return path.normalize();
    } catch (InvalidPathException e) {
      throw new RunException("`%s` is not a path.".formatted(pattern), e);
    }
  }

  private List<Path> glob(Path pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + root.resolve(pattern));
    try (Stream<Path> files = Files.walk(start(pattern), DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(matcher::matches).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new RunException("`%s` cannot be searched.".formatted(pattern), e);
    }
  }

  /** The folder above the first name with a star. */
  private Path start(Path pattern) {
    Path start = root;
    for (Path name : pattern) {
      Path next = start.resolve(name);
      if (name.toString().contains("*") || !Files.isDirectory(next)) {
        break;
      }
      start = next;
    }
    return start;
  }

  private Path within(Path file, String pattern) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(pattern);
      }
      return real;
    } catch (IOException e) {
      throw new RunException("The file `%s` cannot be read.".formatted(pattern), e);
    }
  }

  private static RunException outside(String pattern) {
    return new RunException("The path `%s` leads out of the workspace.".formatted(pattern));
  }

  /** A file's path as a model writes it. */
  String shown(String path) {
    Path file = Path.of(path);
    return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
  }
}
