package dev.sextant.build.load;

import dev.sextant.build.rule.ReadingRule;
import dev.sextant.model.check.Problem;
import dev.sextant.model.text.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file as strict UTF-8, up to a size; what cannot be read is a problem of that file. */
public final class TextReader {

  /** The largest model file in bytes; a hundred times what people write by hand. */
  public static final long LARGEST = 4L << 20;

  private TextReader() {}

  /** A text, or why there is none. */
  public sealed interface Result {

    /** The text of the file, with its byte-order mark if there is one. */
    record Read(String text) implements Result {}

    /** Why the file could not be read. */
    record Unreadable(Problem problem) implements Result {}
  }

  /**
   * Reads a file.
   *
   * @param name the path that messages show, relative to the workspace
   */
  public static Result read(Path file, String name) {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        return unreadable(
            ReadingRule.FILE_TOO_LARGE,
            name,
            "`%s` has %d bytes; a file may have %d".formatted(name, size, LARGEST),
            "Models are read whole, also those of strangers. Divide the file by package.");
      }
      return decode(Files.readAllBytes(file), name);
    } catch (IOException e) {
      return unreadable(ReadingRule.UNREADABLE_FILE, name, "`" + name + "` " + reason(e), "");
    }
  }

  /** Why the file system refused, in words that stand behind a file's name. */
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "does not exist";
      case AccessDeniedException a -> "may not be read: permission denied";
      default -> "cannot be read: " + lastWords(e);
    };
  }

  private static String lastWords(IOException e) {
    String message = e.getMessage();
    if (message == null) {
      return e.getClass().getSimpleName();
    }
    int reason = message.lastIndexOf(": ");
    return reason < 0 ? message : message.substring(reason + 2);
  }

  private static Result decode(byte[] bytes, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      return unreadable(
          ReadingRule.NOT_UTF_8, name, notUtf8(bytes, in.position(), name), saveAs(bytes));
    }
    return new Result.Read(out.flip().toString());
  }

  private static String notUtf8(byte[] bytes, int at, String name) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return "`%s` is not UTF-8: byte 0x%02X in line %d".formatted(name, bytes[at] & 0xFF, line);
  }

  private static String saveAs(byte[] bytes) {
    boolean utf16 =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return utf16 ? "It looks like UTF-16. Save it as UTF-8." : "Save it as UTF-8 in your editor.";
  }

  private static Result unreadable(ReadingRule rule, String name, String message, String why) {
    return new Result.Unreadable(
        new Problem(rule.id(), rule.severity(), "", name, new Span(0, 0), message, why, List.of()));
  }
}
