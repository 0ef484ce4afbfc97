package dev.sextant.build.sink;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on disk only while something is being written. Whoever ends the process early deletes it
 * first; the lock keeps that from happening in the middle of a swap.
 */
public final class Temporaries {

  /** A step that may not be torn in two. */
  @FunctionalInterface
  public interface Step {
    /** Does it. */
    void run() throws IOException;
  }

  private final Set<Path> paths = new LinkedHashSet<>();
  private boolean closed;

  synchronized void add(Path path) {
    paths.add(path);
  }

  /** Runs a step whole: nothing is deleted meanwhile, and nothing runs after the end. */
  synchronized void whole(Step step) throws IOException {
    if (closed) {
      throw new IOException("interrupted");
    }
    step.run();
  }

  /** Deletes a file or folder, and forgets it when it is gone. */
  synchronized void delete(Path path) throws IOException {
    deleteTree(path);
    paths.remove(path);
  }

  /** Deletes everything that is left and lets nothing more be written. */
  public synchronized void close() {
    closed = true;
    deleteAll();
  }

  /** Deletes everything that is left; what cannot be deleted is returned. */
  public synchronized List<Path> deleteAll() {
    List<Path> left = new ArrayList<>();
    for (Path path : List.copyOf(paths)) {
      try {
        delete(path);
      } catch (IOException e) {
        left.add(path);
      }
    }
    return left;
  }

  private static void deleteTree(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
