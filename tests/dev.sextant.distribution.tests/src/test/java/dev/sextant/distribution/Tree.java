package dev.sextant.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder, hidden files and empty folders too. */
final class Tree {

  private Tree() {}

  /** A digest of each file by its path; folders have none. */
  static SortedMap<String, String> of(Path folder) throws IOException, NoSuchAlgorithmException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        tree.put(folder.relativize(file).toString(), Files.isDirectory(file) ? "" : digest(file));
      }
    }
    return tree;
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
