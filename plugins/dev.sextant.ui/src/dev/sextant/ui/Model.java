package dev.sextant.ui;

import dev.sextant.ide.project.Project;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import java.time.LocalDate;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;

/**
 * A workspace of metrics within Eclipse's workspace.
 *
 * @param root the folder with its {@code sextant.toml}, else the Eclipse project
 * @param project what is known of it
 */
public record Model(IContainer root, Project project) {

  /** The path of a file as the model knows it. */
  String path(IFile file) {
    return file.getFullPath().makeRelativeTo(root.getFullPath()).toString();
  }

  /** The file of a path of the model. */
  IFile file(String path) {
    return root.getFile(IPath.fromPortableString(path));
  }

  /** The features on the newest text; makes a snapshot, so never on the UI thread. */
  LanguageService current() {
    return service(project.current());
  }

  /** The features on a snapshot. */
  static LanguageService service(Snapshot snapshot) {
    return new LanguageService(snapshot, LocalDate.now());
  }
}
