package dev.sextant.ide.server;

import dev.sextant.ide.project.Project;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A project and where it is.
 *
 * @param folder its folder, or null for a file that lies in none
 * @param project what is known of it
 * @param addresses how the client writes the addresses of files it has open
 */
record Root(@Nullable Path folder, Project project, Map<String, String> addresses) {

  static Root of(@Nullable Path folder, Project project) {
    return new Root(folder, project, new ConcurrentHashMap<>());
  }

  /** The path relative to this root, if the file lies in it. */
  Optional<String> relative(Path file) {
    Path root = folder;
    if (root == null || !file.startsWith(root) || file.equals(root)) {
      return Optional.empty();
    }
    return Optional.of(root.relativize(file).toString().replace('\\', '/'));
  }

  /** The address of a file: as the client wrote it, else as it should be written. */
  String uri(String path) {
    String known = addresses.get(path);
    if (known != null) {
      return known;
    }
    return folder == null ? path : Uris.of(folder.resolve(path));
  }
}
