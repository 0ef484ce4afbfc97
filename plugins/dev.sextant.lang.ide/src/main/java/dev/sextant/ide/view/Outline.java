package dev.sextant.ide.view;

import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.text.Span;
import java.util.List;

/** The elements of a file as a tree. */
public final class Outline {

  private Outline() {}

  /** The top-level elements with all within them, in the order of the text. */
  public static List<OutlineNode> of(FileModel file) {
    return file.declarations().stream().map(d -> node(d, d.element())).toList();
  }

  private static OutlineNode node(Declaration declaration, Element element) {
    Span whole = declaration.span(element.at());
    Span name = declaration.span(element.nameAt());
    boolean inside = whole.start() <= name.start() && name.end() <= whole.end();
    return new OutlineNode(
        element.id(),
        element.name().isEmpty() ? unnamed(element) : element.name(),
        element.label(),
        whole,
        inside ? name : new Span(whole.start(), whole.start()),
        element.has(MeasureFact.Retired.class),
        element.children().stream().map(child -> node(declaration, child)).toList());
  }

  /** What an element without a name is about: {@code comment DailyVisits 2026-09}. */
  private static String unnamed(Element element) {
    return element.id().simpleName().replace(':', ' ');
  }
}
