package dev.sextant.interop.yaml;

/** Input that cannot be read; the message is one line with file, line and reason. */
public final class YamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, and where. */
  public YamlException(Place place, String message) {
    super(place + ": " + message);
  }
}
