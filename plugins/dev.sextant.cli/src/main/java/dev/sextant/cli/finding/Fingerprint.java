package dev.sextant.cli.finding;

import dev.sextant.model.check.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What tells a finding from others without saying in which line it is: its rule, its element (or,
 * without one, its file) and the words that are marked. Neither lines that are added above nor
 * another wording of the message make it a new finding.
 */
final class Fingerprint {

  private static final int BYTES = 16;

  private Fingerprint() {}

  /**
   * The fingerprint of a problem, as 32 hexadecimal digits.
   *
   * @param text the text of its file
   */
  static String of(Problem problem, String text) {
    int end = Math.min(problem.span().end(), text.length());
    String marked = text.substring(Math.min(problem.span().start(), end), end);
    boolean apart = problem.element().isEmpty();
    String owner = apart ? problem.file() : problem.element();
    return hash(problem.rule(), owner, marked.strip().replaceAll("\\s+", " "));
  }

  /** The findings in their order, where the second of two that are alike differs from the first. */
  static List<Finding> unique(List<Finding> findings) {
    Set<String> taken = new HashSet<>();
    List<Finding> unique = new ArrayList<>();
    for (Finding finding : findings) {
      String fingerprint = finding.fingerprint();
      for (int i = 2; !taken.add(fingerprint); i++) {
        fingerprint = hash(finding.fingerprint(), String.valueOf(i));
      }
      unique.add(finding.with(fingerprint));
    }
    return List.copyOf(unique);
  }

  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
