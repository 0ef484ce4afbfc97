package dev.sextant.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/** Follows files that come, go and change outside of editors. */
final class ResourceListener implements IResourceChangeListener {

  private final Models models;
  private final MarkerJob markers;

  ResourceListener(Models models, MarkerJob markers) {
    this.models = models;
    this.markers = markers;
  }

  /** Looks for models that were there before the plug-in started. */
  void discover() {
    Job job =
        Job.create(
            "Looking for metrics",
            (ICoreRunnable)
                monitor -> ResourcesPlugin.getWorkspace().getRoot().accept(this::discovered));
    job.setSystem(true);
    job.schedule();
  }

  private boolean discovered(IResource resource) {
    if (Models.isModelFile(resource)) {
      models.of((IFile) resource).ifPresent(markers::changed);
    }
    return !resource.isDerived();
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    try {
      event.getDelta().accept(this::changed);
    } catch (CoreException e) {
      SextantPlugin.get().getLog().log(e.getStatus());
    }
  }

  private boolean changed(IResourceDelta delta) {
    IResource resource = delta.getResource();
    boolean content =
        delta.getKind() != IResourceDelta.CHANGED
            || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
    if (resource instanceof IProject project && delta.getKind() == IResourceDelta.REMOVED) {
      models.forget(project);
      return false;
    }
    if (content && Models.isModelFile(resource)) {
      changedFile((IFile) resource);
    } else if (content && resource.getName().equals(Models.SETTINGS)) {
      settings(resource.getProject());
    }
    return true;
  }

  private void changedFile(IFile file) {
    models
        .of(file)
        .ifPresent(
            model -> {
              model.project().changedOnDisk(model.path(file));
              markers.changed(model);
            });
  }

  /** Settings may have made other folders workspaces; all are made anew, with what is open. */
  private void settings(IProject project) {
    for (Model model : models.all()) {
      if (project.equals(model.root().getProject())) {
        markers.reload(model);
      }
    }
  }
}
