package dev.sextant.ui;

import dev.sextant.ide.navigate.Occurrence;
import dev.sextant.ide.service.LanguageService;
import dev.sextant.model.workspace.Location;
import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

/** Names lead to their declarations, by the mouse or by F3. */
public final class NameHyperlinks extends AbstractHyperlinkDetector {

  @Override
  public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
    Optional<Models.Opened> opened = SextantPlugin.get().models().of(viewer.getDocument());
    return opened
        .flatMap(o -> o.model().project().latest().flatMap(s -> link(o, Model.service(s), region)))
        .map(link -> new IHyperlink[] {link})
        .orElse(null);
  }

  private static Optional<IHyperlink> link(
      Models.Opened opened, LanguageService service, IRegion region) {
    Optional<Occurrence> name = service.nameAt(opened.path(), region.getOffset());
    Optional<Location> target = service.definition(opened.path(), region.getOffset());
    return name.flatMap(
        n ->
            target.map(
                t -> {
                  IRegion word = new Region(n.span().start(), n.span().length());
                  return new NameLink(word, opened.model(), t);
                }));
  }

  private record NameLink(IRegion region, Model model, Location target) implements IHyperlink {

    @Override
    public IRegion getHyperlinkRegion() {
      return region;
    }

    @Override
    public String getTypeLabel() {
      return null;
    }

    @Override
    public String getHyperlinkText() {
      return "Open declaration";
    }

    @Override
    public void open() {
      Editors.show(model, target);
    }
  }
}
