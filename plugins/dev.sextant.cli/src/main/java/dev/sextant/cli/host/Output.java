package dev.sextant.cli.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * Standard output of a command, kept until the command is done: a command that fails has printed
 * nothing, and its exit code is known before a reader may go away.
 */
public final class Output {

  private final OutputStream stream;
  private final Charset charset;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** An output that ends in a stream. */
  public Output(OutputStream stream, Charset charset) {
    this.stream = stream;
    this.charset = charset;
  }

  /** Adds text as it is. */
  public void print(String text) {
    kept.writeBytes(text.getBytes(charset));
  }

  /** Adds a line. */
  public void line(String text) {
    print(text + "\n");
  }

  /** Whether every character of a text can be shown. */
  public boolean canShow(String text) {
    return charset.newEncoder().canEncode(text);
  }

  /**
   * Writes what was kept. A reader that has gone away is no failure: it has seen what it wanted.
   *
   * @throws IOException when the text could not be written for another reason
   */
  public void send() throws IOException {
    try {
      kept.writeTo(stream);
      stream.flush();
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw e;
      }
    } finally {
      kept.reset();
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }
}
