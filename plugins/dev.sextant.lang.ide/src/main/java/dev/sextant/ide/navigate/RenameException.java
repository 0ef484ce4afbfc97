package dev.sextant.ide.navigate;

/** A rename that cannot be; the message says why, in one sentence for the user. */
public final class RenameException extends Exception {

  private static final long serialVersionUID = 1L;

  RenameException(String message) {
    super(message);
  }
}
