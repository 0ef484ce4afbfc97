package dev.sextant.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/** Passes on what is typed, saved or not, in whatever editor. */
final class BufferListener implements IFileBufferListener {

  private final Models models;
  private final MarkerJob markers;
  private final Map<IFileBuffer, IDocumentListener> listeners = new ConcurrentHashMap<>();

  BufferListener(Models models, MarkerJob markers) {
    this.models = models;
    this.markers = markers;
  }

  @Override
  public void bufferCreated(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text && "metrics".equals(extension(buffer))) {
      IDocument document = text.getDocument();
      IDocumentListener listener = new Typing();
      listeners.put(buffer, listener);
      document.addDocumentListener(listener);
      edited(document);
    }
  }

  private static String extension(IFileBuffer buffer) {
    IPath location = buffer.getLocation();
    return location == null ? "" : location.getFileExtension();
  }

  private void edited(IDocument document) {
    models
        .of(document)
        .ifPresent(
            opened -> {
              opened.model().project().edited(opened.path(), document.get());
              markers.changed(opened.model());
            });
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    IDocumentListener listener = listeners.remove(buffer);
    if (listener != null && buffer instanceof ITextFileBuffer text) {
      text.getDocument().removeDocumentListener(listener);
      models
          .of(
              org.eclipse.core.resources.ResourcesPlugin.getWorkspace()
                  .getRoot()
                  .getFile(buffer.getLocation()))
          .ifPresent(model -> closed(model, buffer.getLocation()));
    }
  }

  private void closed(Model model, IPath location) {
    model.project().closed(location.makeRelativeTo(model.root().getFullPath()).toString());
    markers.changed(model);
  }

  private final class Typing implements IDocumentListener {
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
      // Only what stands there afterwards matters.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
      edited(event.getDocument());
    }
  }

  @Override
  public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
    // The document says when its text changed.
  }

  @Override
  public void bufferContentReplaced(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text && listeners.containsKey(buffer)) {
      edited(text.getDocument());
    }
  }

  @Override
  public void stateChanging(IFileBuffer buffer) {
    // Saving changes no text.
  }

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
    // Saved or not, the buffer's text counts.
  }

  @Override
  public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
    // Whether a file may be written does not change what it says.
  }

  @Override
  public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
    // The resource listener sees both places.
  }

  @Override
  public void underlyingFileDeleted(IFileBuffer buffer) {
    // The resource listener sees it.
  }

  @Override
  public void stateChangeFailed(IFileBuffer buffer) {
    // The editor tells its user.
  }
}
