package dev.sextant.build.sink;

/** Something that cannot be written; the message is one clear line for the user. */
public final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the line that the user sees. */
  public OutputException(String message) {
    super(message);
  }
}
