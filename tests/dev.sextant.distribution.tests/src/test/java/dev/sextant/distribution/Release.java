package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The release zip, unpacked once into a folder with a space in its name. */
final class Release {

  static final String VERSION = System.getProperty("version");

  private static final Path ZIP = Path.of(System.getProperty("zip"));
  private static final Path FOLDER = Path.of(System.getProperty("unpacked")).resolve("a folder");
  private static @Nullable Path unpacked;

  private Release() {}

  /** The folder that the zip holds. */
  static synchronized Path home() throws IOException {
    if (unpacked == null) {
      deleteTree(FOLDER);
      unpack();
      unpacked = FOLDER.resolve("sextant-" + VERSION);
    }
    return unpacked;
  }

  /** A copy of an example that may be written to. */
  static Path example(String name, Path folder) throws IOException {
    Path from = home().resolve("examples").resolve(name);
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    assertThat(to).isDirectoryContaining("glob:**.metrics");
    return to;
  }

  private static void unpack() throws IOException {
    try (FileSystem zip = openZip();
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      for (Path entry : entries.toList()) {
        Path copy = FOLDER.resolve(zip.getPath("/").relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(entry, copy);
          Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(entry));
          Files.setLastModifiedTime(copy, Files.getLastModifiedTime(entry));
        }
      }
    }
  }

  private static FileSystem openZip() throws IOException {
    return FileSystems.newFileSystem(
        URI.create("jar:" + ZIP.toUri()), Map.of("enablePosixFileAttributes", "true"));
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
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
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
