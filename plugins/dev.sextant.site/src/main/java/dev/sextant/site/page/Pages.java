package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.site.book.Book;
import java.util.ArrayList;
import java.util.List;

/** All pages of a site. */
public final class Pages {

  private Pages() {}

  /** The pages of a book, the overview first. */
  public static List<Page> of(Book book) {
    Frames frames = new Frames(book);
    List<Page> pages = new ArrayList<>();
    pages.add(IndexPage.of(book, frames));
    pages.add(PlainPages.Guide.of(frames));
    pages.add(TreePage.of(book, frames));
    if (!book.all(ElementKind.OBJECTIVE).isEmpty()) {
      pages.add(PlainPages.Objectives.of(book, frames));
    }
    if (!book.all(ElementKind.JOURNEY).isEmpty()) {
      pages.add(JourneysPage.of(book, frames));
    }
    pages.add(PlainPages.Metrics.of(book, frames));
    pages.add(RoadmapPage.of(book, frames));
    pages.add(DataPage.of(book, frames));
    pages.add(PeoplePage.of(book, frames));
    pages.add(OwnersPage.of(book, frames));
    pages.add(PlainPages.Asks.of(book, frames));
    if (!book.all(ElementKind.LADDER).isEmpty()) {
      pages.add(PlainPages.Ladders.of(book, frames));
    }
    book.all(ElementKind.REVIEW).forEach(r -> pages.add(ScorecardPage.of(book, frames, r)));
    book.all(ElementKind.DASHBOARD).forEach(d -> pages.add(DashboardPage.of(book, frames, d)));
    book.all(ElementKind.NEWSLETTER).forEach(n -> pages.add(NewsletterPage.of(book, frames, n)));
    book.all(ElementKind.ROLE).forEach(r -> pages.add(RolePage.of(book, frames, r)));
    book.workspace().metricLike().forEach(m -> pages.add(MetricPage.of(book, frames, m)));
    return List.copyOf(pages);
  }
}
