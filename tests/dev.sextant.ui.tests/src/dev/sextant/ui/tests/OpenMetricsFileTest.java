package dev.sextant.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sextant.ui.MetricsContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A {@code .metrics} file has its content type and opens in the Generic Editor. */
class OpenMetricsFileTest {

  private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

  private IProject project;
  private IFile file;

  @BeforeEach
  void createFile() throws Exception {
    project = ResourcesPlugin.getWorkspace().getRoot().getProject("open");
    project.create(null);
    project.open(null);
    file = project.getFile("museum.metrics");
    byte[] text = "package museum\n".getBytes(StandardCharsets.UTF_8);
    file.create(new ByteArrayInputStream(text), true, null);
  }

  @AfterEach
  void deleteProject() throws Exception {
    project.delete(true, true, null);
  }

  @Test
  void opensInTheGenericEditor() throws Exception {
    assertEquals(MetricsContent.TYPE, file.getContentDescription().getContentType().getId());
    IEditorPart editor = Display.getDefault().syncCall(this::open);
    assertNotNull(editor);
    assertEquals(GENERIC_EDITOR, editor.getSite().getId());
    assertEquals("museum.metrics", editor.getEditorInput().getName());
  }

  private IEditorPart open() throws PartInitException {
    return IDE.openEditor(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), file);
  }
}
