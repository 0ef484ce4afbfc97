package dev.sextant.ide.server;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The protocol says null where nothing is known. */
final class Answers {

  private Answers() {}

  @SuppressWarnings("NullAway") // LSP4J's futures are not annotated; null is the protocol's answer
  static <T> T orNull(Optional<T> answer) {
    @Nullable T value = answer.orElse(null);
    return value;
  }
}
