package dev.sextant.ui;

import java.util.function.Consumer;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.swt.widgets.Display;

/** Keeps the colours of an editor true while its text, or another file, changes. */
public final class MetricsReconciler extends PresentationReconciler {

  private final Consumer<Model> refresh = changed -> refresh();
  private ITextViewer viewer;

  /** Made by the generic editor. */
  public MetricsReconciler() {
    ColourRepairer repairer = new ColourRepairer();
    setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
  }

  @Override
  public void install(ITextViewer textViewer) {
    super.install(textViewer);
    viewer = textViewer;
    SextantPlugin.get().models().listen(refresh);
  }

  @Override
  public void uninstall() {
    SextantPlugin.get().models().ignore(refresh);
    super.uninstall();
  }

  /** Names may mean something else now. */
  private void refresh() {
    Display.getDefault()
        .asyncExec(
            () -> {
              if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
                viewer.invalidateTextPresentation();
              }
            });
  }
}
