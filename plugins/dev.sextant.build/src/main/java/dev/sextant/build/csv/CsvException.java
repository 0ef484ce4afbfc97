package dev.sextant.build.csv;

/** A text that is no table; the message says where, in one line. */
public final class CsvException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and in which line. */
  public CsvException(String message) {
    super(message);
  }
}
