package dev.sextant.cli.command;

import dev.sextant.build.load.TextReader;
import dev.sextant.cli.host.Shown;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the YAML files of a folder. */
final class ManifestFiles {

  private static final int MOST = 10_000;
  private static final Set<String> PASSED_OVER =
      Set.of("target", "node_modules", "dbt_packages", "dbt_modules", "venv");

  private ManifestFiles() {}

  /** The texts of a folder by path, or that of one file. */
  static SortedMap<String, String> read(Path from, String shown) throws CommandException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isRegularFile(from)) {
      String name = String.valueOf(from.getFileName());
      files.put(name, text(from, name));
      return files;
    }
    if (!Files.isDirectory(from)) {
      throw new CommandException("there is no file or folder `" + shown + "`");
    }
    for (Path file : yaml(from, shown)) {
      String name = from.relativize(file).toString().replace('\\', '/');
      files.put(name, text(file, name));
    }
    return files;
  }

  private static List<Path> yaml(Path root, String shown) throws CommandException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collector(root, files));
    } catch (IOException e) {
      throw new CommandException("`" + shown + "` " + TextReader.reason(e));
    }
    if (files.size() > MOST) {
      throw new CommandException("`" + shown + "` holds more than " + MOST + " YAML files");
    }
    return files;
  }

  /** Hidden folders, and those that tools write, are passed over. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;

    Collector(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = name.startsWith(".") || PASSED_OVER.contains(name);
      return skipped && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.toString();
      if (name.endsWith(".yml") || name.endsWith(".yaml")) {
        files.add(file);
      }
      return files.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }

  /** The text of a file. */
  static String text(Path file, String shown) throws CommandException {
    return switch (TextReader.read(file, shown)) {
      case TextReader.Result.Read read -> read.text();
      case TextReader.Result.Unreadable no ->
          throw new CommandException(Shown.text(no.problem().message()));
    };
  }
}
