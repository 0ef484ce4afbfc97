package dev.sextant.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a model file with its package line and opens it, the caret below that line. */
public final class NewFileWizard extends Wizard implements INewWizard {

  private IWorkbench workbench;
  private NewFilePage page;

  @Override
  public void init(IWorkbench bench, IStructuredSelection selection) {
    workbench = bench;
    page = new NewFilePage(selection);
    setWindowTitle("New Metrics File");
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page.createNewFile();
    return file != null && NewElements.open(workbench, file, getShell());
  }
}
