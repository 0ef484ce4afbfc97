package dev.sextant.ide.server;

import dev.sextant.ide.project.Project;

/**
 * A file of a project.
 *
 * @param root the project to which it belongs
 * @param path its path relative to the project
 */
record Place(Root root, String path) {

  Project project() {
    return root.project();
  }
}
