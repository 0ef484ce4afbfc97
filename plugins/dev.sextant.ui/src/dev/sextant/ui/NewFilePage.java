package dev.sextant.ui;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

/** Asks for the folder and name of a new model file. */
public final class NewFilePage extends WizardNewFileCreationPage {

  /** Starts in what is selected. */
  public NewFilePage(IStructuredSelection selection) {
    super("file", selection);
    setTitle("Metrics File");
    setDescription("A file of missions, goals, KPIs, metrics or sources.");
    setFileExtension("metrics");
  }

  @Override
  protected InputStream getInitialContents() {
    String text = NewFileText.in(ResourcesPlugin.getWorkspace().getRoot(), getContainerFullPath());
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected String getNewFileLabel() {
    return "File na&me:";
  }
}
