package dev.sextant.build.sink;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files to be written, by path with {@code /} between folders. Arrays are shared, not copied:
 * nobody changes the bytes of an artifact.
 */
public final class Artifacts {

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Adds a file. */
  public Artifacts add(String path, byte[] content) {
    if (!isInside(path)) {
      throw new IllegalArgumentException("Not a path below the output folder: " + path);
    }
    if (files.put(path, content) != null) {
      throw new IllegalArgumentException("Two artifacts have the path " + path);
    }
    return this;
  }

  /** Adds a text file in UTF-8. */
  public Artifacts add(String path, String content) {
    return add(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds files below a folder. */
  public Artifacts addAll(String folder, Map<String, byte[]> content) {
    content.forEach((path, bytes) -> add(folder.isEmpty() ? path : folder + "/" + path, bytes));
    return this;
  }

  /** The files by path. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  private static boolean isInside(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains(":")) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
