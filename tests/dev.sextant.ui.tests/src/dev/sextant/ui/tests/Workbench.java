package dev.sextant.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** A project in the real workbench, and what a user does there. */
final class Workbench implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final String MARKER = "dev.sextant.ui.problem";

  private final IProject project;

  Workbench(String name) throws Exception {
    project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    project.create(null);
    project.open(null);
    ui(
        () -> {
          Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
          shell.setBounds(0, 0, 1200, 800);
          return page().showView("org.eclipse.ui.views.ContentOutline");
        });
  }

  static <T> T ui(Callable<T> work) throws Exception {
    Object[] result = new Object[1];
    Exception[] failure = new Exception[1];
    Display.getDefault()
        .syncExec(
            () -> {
              try {
                result[0] = work.call();
              } catch (Exception e) {
                failure[0] = e;
              }
            });
    if (failure[0] != null) {
      throw failure[0];
    }
    @SuppressWarnings("unchecked")
    T value = (T) result[0];
    return value;
  }

  static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
  }

  /** Waits until a question has an answer. */
  static <T> T await(String what, Callable<Optional<T>> question) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      Optional<T> answer = question.call();
      if (answer.isPresent()) {
        return answer.get();
      }
      Thread.sleep(50);
    }
    return fail("Waited in vain for " + what);
  }

  IFile file(String name, String text) throws Exception {
    IFile file = project.getFile(name);
    file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, null);
    return file;
  }

  ITextEditor open(IFile file) throws Exception {
    return ui(() -> (ITextEditor) IDE.openEditor(page(), file));
  }

  static IDocument document(ITextEditor editor) {
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  static String text(ITextEditor editor) throws Exception {
    return ui(() -> document(editor).get());
  }

  /** Waits for a problem of a file. */
  IMarker marker(IFile file, Predicate<String> message) throws Exception {
    return await("a marker in " + file, () -> find(file, message));
  }

  /** Waits until a file has no such problem. */
  void noMarker(IFile file, Predicate<String> message) throws Exception {
    await(
        "no marker in " + file,
        () -> find(file, message).isPresent() ? Optional.empty() : Optional.of(true));
  }

  private static Optional<IMarker> find(IFile file, Predicate<String> message) throws Exception {
    for (IMarker marker : file.findMarkers(MARKER, true, IResource.DEPTH_ZERO)) {
      if (message.test(marker.getAttribute(IMarker.MESSAGE, ""))) {
        return Optional.of(marker);
      }
    }
    return Optional.empty();
  }

  /** Keeps what the workbench looks like, for people to look at. */
  static void screenshot(String name) throws Exception {
    Thread.sleep(1500);
    Path folder = Files.createDirectories(Path.of(System.getProperty("sextant.screenshots")));
    ui(
        () -> {
          Display display = Display.getDefault();
          Image image = new Image(display, display.getBounds().width, display.getBounds().height);
          GC gc = new GC(display);
          gc.copyArea(image, 0, 0);
          gc.dispose();
          ImageLoader loader = new ImageLoader();
          loader.data = new ImageData[] {image.getImageData()};
          image.dispose();
          loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
          return null;
        });
  }

  @Override
  public void close() throws Exception {
    ui(() -> page().closeAllEditors(false));
    project.delete(true, true, null);
  }
}
