package dev.sextant.ui;

import dev.sextant.model.check.TextEdit;
import dev.sextant.model.workspace.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens places and changes texts; on the UI thread. */
final class Editors {

  private Editors() {}

  /** Opens a file with a place selected. */
  static void show(Model model, Location place) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IEditorPart part = IDE.openEditor(page, model.file(place.file()));
      if (part instanceof ITextEditor editor) {
        editor.selectAndReveal(place.span().start(), place.span().length());
      }
    } catch (PartInitException e) {
      SextantPlugin.get().getLog().log(e.getStatus());
    }
  }

  /** The document of an editor, if it is a model's. */
  static Optional<Models.Opened> opened(IEditorPart part) {
    return document(part).flatMap(d -> SextantPlugin.get().models().of(d));
  }

  static Optional<IDocument> document(IEditorPart part) {
    return part instanceof ITextEditor editor && editor.getDocumentProvider() != null
        ? Optional.ofNullable(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
        : Optional.empty();
  }

  /** Makes edits: in open editors to be saved by their user, in other files at once. */
  static void apply(Model model, List<TextEdit> edits) {
    Map<String, List<TextEdit>> byFile =
        edits.stream()
            .collect(Collectors.groupingBy(TextEdit::file, TreeMap::new, Collectors.toList()));
    byFile.forEach((path, all) -> apply(model.file(path), all));
  }

  private static void apply(IFile file, List<TextEdit> edits) {
    ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
    boolean open = manager.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) != null;
    try {
      manager.connect(file.getFullPath(), LocationKind.IFILE, new NullProgressMonitor());
      try {
        ITextFileBuffer buffer = manager.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
        change(buffer.getDocument(), edits);
        if (!open) {
          buffer.commit(new NullProgressMonitor(), false);
        }
      } finally {
        manager.disconnect(file.getFullPath(), LocationKind.IFILE, new NullProgressMonitor());
      }
    } catch (CoreException e) {
      SextantPlugin.get().getLog().log(e.getStatus());
    }
  }

  private static void change(IDocument document, List<TextEdit> edits) {
    MultiTextEdit all = new MultiTextEdit();
    edits.stream()
        .sorted(Comparator.comparingInt(e -> e.span().start()))
        .forEach(e -> all.addChild(new ReplaceEdit(e.span().start(), e.span().length(), e.text())));
    try {
      all.apply(document);
    } catch (BadLocationException e) {
      throw new IllegalStateException("The text changed while it was edited", e);
    }
  }
}
