package dev.sextant.ui;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives editors of models an outline. */
public final class OutlineAdapter implements IAdapterFactory {

  @Override
  public <T> T getAdapter(Object adaptable, Class<T> type) {
    boolean outline = type == IContentOutlinePage.class;
    if (outline && adaptable instanceof ITextEditor editor && Editors.opened(editor).isPresent()) {
      return type.cast(new MetricsOutline(editor));
    }
    return null;
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {IContentOutlinePage.class};
  }
}
