package dev.sextant.ide.server;

import dev.sextant.ide.project.WorkspaceFiles;
import dev.sextant.model.workspace.Settings;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** A workspace of which only the open files are known. */
enum NoFiles implements WorkspaceFiles {
  NONE;

  @Override
  public Settings settings() {
    return Settings.DEFAULT;
  }

  @Override
  public SortedMap<String, String> texts() {
    return Collections.emptySortedMap();
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.empty();
  }
}
