package dev.sextant.ide.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the workspaces within a folder, such as the examples of a repository. */
final class WorkspaceFolders {

  private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", "out");
  private static final int DEEPEST = 12;

  private WorkspaceFolders() {}

  /** The folders below this one that hold settings; what cannot be read is passed over. */
  static List<Path> below(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, Set.of(), DEEPEST, new Walk(folder, found));
    } catch (IOException e) {
      // A folder that vanishes meanwhile holds no workspace; its files come as they are opened.
      return found;
    }
    return found;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> found;

    Walk(Path top, List<Path> found) {
      this.top = top;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean hidden = name.startsWith(".") || PASSED_OVER.contains(name);
      return hidden && !folder.equals(top)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Path folder = file.getParent();
      if (folder != null && file.endsWith(Roots.SETTINGS) && attributes.isRegularFile()) {
        found.add(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
