package dev.sextant.ui;

import dev.sextant.ide.navigate.Hover;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

/** What the word under the mouse means; the generic editor asks on a thread of its own. */
public final class MetricsHover implements ITextHover {

  @Override
  public String getHoverInfo(ITextViewer viewer, IRegion region) {
    return SextantPlugin.get()
        .models()
        .of(viewer.getDocument())
        .flatMap(o -> o.model().current().hover(o.path(), region.getOffset()))
        .map(Hover::markdown)
        .map(Html::of)
        .orElse(null);
  }

  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    return new Region(offset, 0);
  }
}
