package dev.sextant.ui;

import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.check.Problem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Makes snapshots a moment after the last change and shows their problems as markers: first those
 * of open files, as far as they are known at once, then all.
 */
final class MarkerJob extends Job {

  private static final long PAUSE_MILLIS = 150;

  private final Models models;
  private final Set<Model> due = ConcurrentHashMap.newKeySet();
  private final Set<Model> reloaded = ConcurrentHashMap.newKeySet();

  MarkerJob(Models models) {
    super("Checking metrics");
    this.models = models;
    setSystem(true);
  }

  @Override
  public boolean belongsTo(Object family) {
    return SextantPlugin.ID.equals(family);
  }

  /** A model changed. */
  void changed(Model model) {
    due.add(model);
    schedule(PAUSE_MILLIS);
  }

  /** A model's settings changed. */
  void reload(Model model) {
    reloaded.add(model);
    changed(model);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    for (Model model : Set.copyOf(due)) {
      if (monitor.isCanceled()) {
        return Status.CANCEL_STATUS;
      }
      due.remove(model);
      if (reloaded.remove(model)) {
        model.project().reload();
      }
      Snapshot snapshot = model.project().current();
      try {
        show(model, snapshot, open(snapshot), monitor);
        models.changed(model);
        if (Model.service(snapshot).judgeAll(() -> monitor.isCanceled() || due.contains(model))) {
          show(model, snapshot, snapshot.paths(), monitor);
        }
      } catch (CoreException e) {
        return e.getStatus();
      }
    }
    return Status.OK_STATUS;
  }

  private static List<String> open(Snapshot snapshot) {
    return snapshot.paths().stream().filter(snapshot::isOpen).toList();
  }

  private void show(Model model, Snapshot snapshot, List<String> paths, IProgressMonitor monitor)
      throws CoreException {
    if (!model.root().isAccessible()) {
      return;
    }
    LanguageService service = Model.service(snapshot);
    IWorkspaceRunnable update =
        inner -> {
          for (String path : paths) {
            IFile file = model.file(path);
            if (file.exists()) {
              ProblemMarkers.update(file, snapshot.document(path).orElseThrow(), service);
            }
          }
        };
    IWorkspace workspace = ResourcesPlugin.getWorkspace();
    workspace.run(
        update,
        workspace.getRuleFactory().markerRule(model.root()),
        IWorkspace.AVOID_UPDATE,
        monitor);
  }

  /** A problem's text as markers show it. */
  static String text(Problem problem) {
    String why = problem.why().isEmpty() ? "" : " – " + problem.why();
    return problem.message() + why;
  }
}
