package dev.sextant.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Does once each what the rules forbid, so that a rule that sees nothing is noticed. */
final class Offender {

  private Offender() {}

  static String offend(Path file) throws IOException {
    if (Files.exists(file) && System.getenv("HOME") == null) {
      System.out.println(Instant.now());
      System.exit(1);
    }
    return DateTimeFormatter.ofPattern("d").withLocale(Locale.getDefault()).toString();
  }
}
