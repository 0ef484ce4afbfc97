package dev.sextant.interop.sql;

/** A text that is no expression this reader knows; the message says why. */
public final class SqlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public SqlException(String message) {
    super(message);
  }
}
