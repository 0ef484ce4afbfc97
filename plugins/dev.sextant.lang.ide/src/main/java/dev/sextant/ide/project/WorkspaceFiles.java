package dev.sextant.ide.project;

import dev.sextant.build.settings.Configuration;
import java.util.Optional;
import java.util.SortedMap;

/** Where the files of a workspace are kept: a folder on disk, or what an editor makes of one. */
public interface WorkspaceFiles {

  /** What the workspace's settings say; defaults for what is absent or wrong. */
  Configuration configuration();

  /** The texts of all readable model files by path relative to the workspace. */
  SortedMap<String, String> texts();

  /** The text of one model file as it is kept; empty when there is none that can be read. */
  Optional<String> text(String path);
}
