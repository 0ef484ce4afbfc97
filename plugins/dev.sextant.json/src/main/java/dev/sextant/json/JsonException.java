package dev.sextant.json;

/** A text that is not the JSON document that was asked for; the message is one clear line. */
public final class JsonException extends Exception {

  private static final long serialVersionUID = 1L;

  JsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
