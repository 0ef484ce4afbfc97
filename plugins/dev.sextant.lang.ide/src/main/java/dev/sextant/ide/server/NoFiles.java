package dev.sextant.ide.server;

import dev.sextant.build.settings.Configuration;
import dev.sextant.ide.project.WorkspaceFiles;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** A workspace of which only the open files are known. */
enum NoFiles implements WorkspaceFiles {
  NONE;

  @Override
  public Configuration configuration() {
    return Configuration.DEFAULT;
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
