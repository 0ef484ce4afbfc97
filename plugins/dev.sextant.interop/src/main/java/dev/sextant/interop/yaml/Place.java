package dev.sextant.interop.yaml;

/**
 * Where something stands in a file.
 *
 * @param file the path as it is shown
 * @param line from 1
 */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
