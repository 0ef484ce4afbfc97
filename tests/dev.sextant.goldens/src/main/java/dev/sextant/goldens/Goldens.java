package dev.sextant.goldens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what is expected of a test. {@code -Dgolden.update=true} writes down what is
 * found instead of comparing; nothing else does, and a build server never does.
 */
public final class Goldens {

  /** The flag, a system property. */
  static final String FLAG = "golden.update";

  private Goldens() {}

  /**
   * Whether files are to be written anew.
   *
   * @throws IllegalStateException when the flag has another value than {@code true} or {@code
   *     false}, or is set on a build server: there a difference is always a failure
   */
  public static boolean areRenewed() {
    String flag = System.getProperty(FLAG, "false");
    String server = System.getenv().getOrDefault("CI", "");
    return areRenewed(flag, !server.isEmpty() && !server.equals("false"));
  }

  static boolean areRenewed(String flag, boolean onServer) {
    if (!flag.equals("true") && !flag.equals("false")) {
      throw new IllegalStateException("-D" + FLAG + " is true or false, not `" + flag + "`");
    }
    boolean asked = flag.equals("true");
    if (asked && onServer) {
      throw new IllegalStateException(
          "-D"
              + FLAG
              + "=true is for people who read the difference; a build server only compares");
    }
    return asked;
  }

  /**
   * Compares a text with a file, or writes it there.
   *
   * @throws AssertionError when they differ
   * @throws IOException when the file cannot be read or written
   */
  public static void assertMatches(Path golden, String found) throws IOException {
    assertMatches(golden, found, areRenewed());
  }

  static void assertMatches(Path golden, String found, boolean renewed) throws IOException {
    if (renewed) {
      Files.createDirectories(golden.toAbsolutePath().getParent());
      Files.writeString(golden, found);
      return;
    }
    assertThat(golden).as("made by -D%s=true, then read", FLAG).exists();
    assertThat(found).as(golden.toString()).isEqualTo(Files.readString(golden));
  }
}
