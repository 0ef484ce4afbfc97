package dev.sextant.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** File › New: a model file, and a whole workspace. */
class NewWizardsTest {

  private WizardDialog dialog;

  private void open(String id, Object selected) throws Exception {
    Workbench.ui(
        () -> {
          IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
          window.getShell().forceActive();
          INewWizard wizard =
              (INewWizard)
                  PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id).createWizard();
          wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
          dialog = new WizardDialog(window.getShell(), wizard);
          dialog.setBlockOnOpen(false);
          dialog.open();
          return null;
        });
  }

  private static Optional<Text> empty(Composite in) {
    for (Control child : in.getChildren()) {
      Optional<Text> found =
          child instanceof Text text
                  && text.getText().isEmpty()
                  && text.isEnabled()
                  && text.getEditable()
              ? Optional.of(text)
              : child instanceof Composite inner ? empty(inner) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private void type(String name) throws Exception {
    Workbench.ui(
        () -> {
          Composite page = (Composite) dialog.getCurrentPage().getControl();
          empty(page).orElseThrow().setText(name);
          return null;
        });
  }

  private void finish() throws Exception {
    boolean done =
        Workbench.ui(
            () -> {
              assertTrue(dialog.getCurrentPage().isPageComplete(), dialog.getErrorMessage());
              boolean finished = dialog.getCurrentPage().getWizard().performFinish();
              dialog.close();
              return finished;
            });
    assertTrue(done);
  }

  private static String content(IFile file) throws Exception {
    try (var in = file.getContents()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aNewFileIsInThePackageOfTheFilesBesideIt() throws Exception {
    try (Workbench workbench = new Workbench("wizard")) {
      IFile other =
          workbench.file(
              "halls.metrics", "package museum.halls\n\ngoal More {\n  for Nothing\n}\n");
      workbench.marker(other, message -> message.contains("`Nothing`"));
      open("dev.sextant.ui.newFile", other.getProject());
      type("visits");
      Workbench.screenshot("new-file");
      finish();
      IFile file = other.getProject().getFile("visits.metrics");
      assertEquals("package museum.halls\n\n", content(file));
      assertEquals(
          "visits.metrics",
          Workbench.ui(() -> Workbench.page().getActiveEditor().getEditorInput().getName()));
    }
  }

  @Test
  void aNewFileInAnEmptyProjectIsInAPackageOfItsName() throws Exception {
    try (Workbench workbench = new Workbench("City Museum")) {
      IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("City Museum");
      open("dev.sextant.ui.newFile", project);
      type("visits.metrics");
      finish();
      assertEquals("package city_museum\n\n", content(project.getFile("visits.metrics")));
    }
  }
}
