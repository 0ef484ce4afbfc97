package dev.sextant.interop.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The cases whose rows differ on purpose, each with the reason. */
final class KnownDifferences {

  private KnownDifferences() {}

  /** From {@code known-differences.txt}: a case on each line, a tab, and the reason. */
  static Map<String, String> read() throws IOException {
    Map<String, String> known = new TreeMap<>();
    try (InputStream in = KnownDifferences.class.getResourceAsStream("known-differences.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        String[] parts = line.split("\t", 2);
        known.put(parts[0], parts[1]);
      }
    }
    return known;
  }
}
