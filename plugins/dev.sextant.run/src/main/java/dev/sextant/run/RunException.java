package dev.sextant.run;

/** Data that could not be read or computed; the message is one clear line. */
public final class RunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunException(String message) {
    super(message);
  }

  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
