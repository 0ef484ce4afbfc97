package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact.Owner;
import dev.sextant.model.fact.PurposeFact.HeldBy;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who answers for what. */
public record OwnersPage(Frame frame, List<OwnerGroup> groups, List<Reading> nobodys)
    implements Page {

  private static final Set<ElementKind> OWNED = Set.of(ElementKind.KPI, ElementKind.DRIVER);

  /** What one role answers for. */
  public record OwnerGroup(
      Link role, String anchor, String heldBy, List<Reading> metrics, List<Link> others) {}

  static OwnersPage of(Book book, Frames frames) {
    return new OwnersPage(
        frames.of(
            "owners.html", "Who owns what", "Every role with the metrics that it answers for."),
        book.all(ElementKind.ROLE).stream()
            .sorted(Comparator.comparing(Book::title))
            .map(r -> group(book, r))
            .filter(g -> !g.metrics().isEmpty() || !g.others().isEmpty())
            .toList(),
        book.workspace()
            .metricLike()
            .filter(m -> OWNED.contains(m.kind()) && book.owner(m).isEmpty())
            .map(book::reading)
            .toList());
  }

  private static OwnerGroup group(Book book, Element role) {
    List<Element> owned = book.naming(role, Owner.class);
    return new OwnerGroup(
        book.link(role),
        Addresses.anchor(role.id()),
        role.fact(HeldBy.class).map(HeldBy::person).orElse("vacant"),
        owned.stream().filter(e -> e.kind().isMetricLike()).map(book::reading).toList(),
        owned.stream()
            .filter(e -> e.kind() == ElementKind.GOAL || e.kind() == ElementKind.OBJECTIVE)
            .map(book::link)
            .toList());
  }

  @Override
  public String template() {
    return "owners";
  }
}
