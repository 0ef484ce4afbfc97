package dev.sextant.ui;

import dev.sextant.ide.project.Document;
import dev.sextant.ide.project.Snapshot;
import dev.sextant.ide.view.Colour;
import dev.sextant.ide.view.Colours;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Span;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;

/**
 * Colours a text. Words come from the text itself, what they mean from the snapshot that was made
 * last: the UI thread waits for nothing.
 */
final class ColourRepairer implements IPresentationDamager, IPresentationRepairer {

  private final Palette palette = new Palette();
  private IDocument document;

  @Override
  public void setDocument(IDocument newDocument) {
    document = newDocument;
  }

  @Override
  public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean changed) {
    // An open brace or comment colours everything below.
    return new Region(0, event.getDocument().getLength());
  }

  @Override
  public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
    int end = damage.getOffset() + damage.getLength();
    int last = damage.getOffset();
    for (Colour colour : colours()) {
      Span span = colour.span();
      if (span.start() >= last && span.end() <= end) {
        presentation.addStyleRange(palette.style(colour));
        last = span.end();
      }
    }
  }

  private List<Colour> colours() {
    Optional<Models.Opened> opened = SextantPlugin.get().models().of(document);
    Optional<Snapshot> snapshot = opened.flatMap(o -> o.model().project().latest());
    if (snapshot.isEmpty()) {
      return List.of();
    }
    String path = opened.get().path();
    FileModel file = snapshot.get().workspace().files().get(path);
    return file == null
        ? List.of()
        : Colours.of(snapshot.get().workspace(), file, new Document(path, document.get()));
  }
}
