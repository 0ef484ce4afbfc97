package dev.sextant.build.load;

import dev.sextant.build.settings.SettingsParser;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which folder is the workspace. */
public final class Folders {

  private Folders() {}

  /**
   * The nearest folder upwards from a path that holds a {@code sextant.toml}, else the folder to
   * fall back on.
   *
   * @param start an existing file or folder
   */
  public static Path workspace(Path start, Path fallback) {
    Path absolute = start.toAbsolutePath().normalize();
    for (Path folder = absolute; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(SettingsParser.FILE))) {
        return folder;
      }
    }
    return fallback;
  }
}
