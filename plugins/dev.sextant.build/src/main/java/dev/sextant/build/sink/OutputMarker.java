package dev.sextant.build.sink;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file in a folder that sextant wrote. It names each file there with its SHA-256, as {@code
 * sha256sum} does, so that what is of somebody else can be told from what may be replaced.
 */
final class OutputMarker {

  /** The name of the file. */
  static final String NAME = ".sextant-output";

  private static final String TEXT =
      "This folder is written by sextant and replaced as a whole. Keep nothing of your own in it.\n";

  /** What file managers leave wherever they look. */
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private OutputMarker() {}

  /** The text of the file for a folder of these artifacts. */
  static String of(Artifacts artifacts) {
    return artifacts.files().entrySet().stream()
        .map(file -> line(file.getValue(), file.getKey()) + "\n")
        .collect(Collectors.joining("", TEXT, ""));
  }

  /**
   * A file in a folder that is not as the folder's marker says, if there is one.
   *
   * @throws IOException when the folder cannot be read
   */
  static Optional<Path> foreign(Path folder) throws IOException {
    Path marker = folder.resolve(NAME);
    Set<String> written = Files.exists(marker) ? Set.copyOf(Files.readAllLines(marker)) : Set.of();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(p -> !p.equals(marker)).sorted().toList()) {
        if (!isOurs(path, folder, written)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOurs(Path path, Path folder, Set<String> written) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        || LITTER.contains(String.valueOf(path.getFileName()))) {
      return true;
    }
    String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && written.contains(line(Files.readAllBytes(path), name));
  }

  private static String line(byte[] content, String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest) + "  " + name;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
