package dev.sextant.ui;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;

/** Makes a project that is a Sextant workspace: its settings, and a team to begin with. */
public final class NewProjectWizard extends Wizard implements INewWizard {

  private IWorkbench workbench;
  private WizardNewProjectCreationPage page;
  private IFile model;

  @Override
  public void init(IWorkbench bench, IStructuredSelection selection) {
    workbench = bench;
    setWindowTitle("New Sextant Workspace");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    page = new WizardNewProjectCreationPage("project");
    page.setTitle("Sextant Workspace");
    page.setDescription("A project of models, with its settings and a first team.");
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IProject project = page.getProjectHandle();
    IProjectDescription description =
        ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
    if (!page.useDefaults()) {
      description.setLocationURI(page.getLocationURI());
    }
    try {
      getContainer().run(true, true, new Creation(project, description));
    } catch (InvocationTargetException e) {
      IStatus status =
          e.getCause() instanceof CoreException c
              ? c.getStatus()
              : Status.error("The project cannot be made", e.getCause());
      ErrorDialog.openError(getShell(), "New workspace", "The project cannot be made", status);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return NewElements.open(workbench, model, getShell());
  }

  /** Makes the project and its files; those that are at the place already are kept. */
  private final class Creation extends WorkspaceModifyOperation {

    private final IProject project;
    private final IProjectDescription description;

    Creation(IProject project, IProjectDescription description) {
      this.project = project;
      this.description = description;
    }

    @Override
    protected void execute(IProgressMonitor monitor) throws CoreException {
      SubMonitor progress = SubMonitor.convert(monitor, 4);
      project.create(description, progress.split(1));
      project.open(progress.split(1));
      write("sextant.toml", NewProjectText.settings(project.getName()), progress.split(1));
      model = write("team.metrics", NewProjectText.team(project.getName()), progress.split(1));
    }

    private IFile write(String name, String text, IProgressMonitor monitor) throws CoreException {
      IFile file = project.getFile(name);
      if (!file.exists()) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.create(new ByteArrayInputStream(bytes), false, monitor);
      }
      return file;
    }
  }
}
