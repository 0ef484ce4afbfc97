package dev.sextant.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Says why an engine could not make sense of a text file, where the bytes tell: another encoding,
 * or line ends of two kinds. Read only when something failed.
 */
final class CsvFault {

  private int line = 1;
  private int windowsEnds;
  private int unixEnds;
  private int firstOther;
  private int following;

  private CsvFault() {}

  /**
   * What is wrong with a file, and what to do.
   *
   * @param utf8 whether it is to be read as UTF-8
   */
  static Optional<String> of(Path file, boolean utf8) {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return new CsvFault().read(bytes, utf8);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> read(InputStream bytes, boolean utf8) throws IOException {
    int previous = -1;
    for (int next = bytes.read(), at = 0; next >= 0; next = bytes.read(), at++) {
      if (utf8 && at == 1 && isUtf16(previous, next)) {
        return Optional.of("it is in UTF-16; add `encoding \"utf-16\"` behind `file`");
      }
      if (utf8 && !mayBeUtf16(at, next) && !continues(next)) {
        return Optional.of(foreign(next));
      }
      if (next == '\n') {
        ended(previous == '\r');
      }
      previous = next;
    }
    return firstOther == 0
        ? Optional.empty()
        : Optional.of(
            "its lines end in two ways, from line %s on as on %s; save it with one kind of line end"
                .formatted(firstOther, windowsEnds > unixEnds ? "Unix" : "Windows"));
  }

  /** The first byte of UTF-16 is not judged before the second one is known. */
  private static boolean mayBeUtf16(int at, int next) {
    return at == 0 && next >= 0xFE;
  }

  private static boolean isUtf16(int first, int second) {
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }

  /** Whether a byte can stand here in UTF-8. */
  private boolean continues(int next) {
    if (following > 0) {
      following--;
      return (next & 0xC0) == 0x80;
    }
    following =
        (next & 0xE0) == 0xC0 ? 1 : (next & 0xF0) == 0xE0 ? 2 : (next & 0xF8) == 0xF0 ? 3 : 0;
    return next < 0x80 || following > 0;
  }

  private String foreign(int next) {
    return "line %s is not UTF-8 (byte 0x%s); save it as UTF-8, or add `encoding \"latin-1\"` behind `file`"
        .formatted(line, Integer.toHexString(next).toUpperCase(Locale.ROOT));
  }

  private void ended(boolean windows) {
    boolean other = windows ? unixEnds > 0 : windowsEnds > 0;
    if (windows) {
      windowsEnds++;
    } else {
      unixEnds++;
    }
    if (other && firstOther == 0) {
      firstOther = line;
    }
    line++;
  }
}
