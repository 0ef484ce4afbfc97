package dev.sextant.build.load;

/** Something that was named and cannot be read; the message is one clear line for the user. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the line that the user sees. */
  public InputException(String message) {
    super(message);
  }
}
