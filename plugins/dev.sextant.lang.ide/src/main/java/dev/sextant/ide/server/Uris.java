package dev.sextant.ide.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** File addresses as clients write them: {@code file:/a} and {@code file:///a} are the same. */
final class Uris {

  private Uris() {}

  /** The path of a file address; empty for other addresses, such as {@code untitled:}. */
  static Optional<Path> path(String uri) {
    try {
      URI parsed = new URI(uri);
      if (!"file".equalsIgnoreCase(parsed.getScheme()) || parsed.getPath() == null) {
        return Optional.empty();
      }
      URI local = new URI("file", null, parsed.getPath(), null);
      return Optional.of(Path.of(local).toAbsolutePath().normalize());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The address of a path, with three slashes and without one at the end. */
  static String of(Path path) {
    String uri = path.toAbsolutePath().normalize().toUri().toASCIIString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
