package dev.sextant.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** What wizards do with a file that they made. */
final class NewElements {

  private NewElements() {}

  /** Selects it in the explorers and opens it, the caret at its end; false when that failed. */
  static boolean open(IWorkbench workbench, IFile file, Shell shell) {
    BasicNewResourceWizard.selectAndReveal(file, workbench.getActiveWorkbenchWindow());
    try {
      if (IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file)
          instanceof ITextEditor editor) {
        int end = editor.getDocumentProvider().getDocument(editor.getEditorInput()).getLength();
        editor.selectAndReveal(end, 0);
      }
      return true;
    } catch (PartInitException e) {
      ErrorDialog.openError(shell, "New file", "The file cannot be shown", e.getStatus());
      return false;
    }
  }
}
