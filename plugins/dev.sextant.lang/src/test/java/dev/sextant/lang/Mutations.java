package dev.sextant.lang;

import java.util.List;
import java.util.Random;

/** Breaks a text in a few places, as typing does. */
final class Mutations {

  private static final List<String> SCRAPS =
      List.of(
          "{", "}", "(", ")", "\"", ";", "\n", "\n\n\n", "  ", "//", "/*", "*/", ",", "-", "`",
          "2026-", "owner", "kpi", "%", ".", "=", "\t", "\r\n", "≥", " not ", " per ", " 1,000 ");

  private Mutations() {}

  static String of(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = random.nextInt(broken.length());
      if (random.nextBoolean()) {
        broken.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
      } else {
        broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(6)));
      }
    }
    return broken.toString();
  }
}
