package dev.sextant.site.page;

import dev.sextant.model.fact.CommonFact.Definition;
import dev.sextant.model.fact.PracticeFact.Row;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Addresses;
import dev.sextant.site.book.Book;
import java.util.List;

/** A dashboard: rows of tiles. */
public record DashboardPage(Frame frame, String definition, List<List<Tile>> rows) implements Page {

  static DashboardPage of(Book book, Frames frames, Element dashboard) {
    return new DashboardPage(
        frames.of(
            Addresses.page(dashboard.id()),
            Book.title(dashboard),
            "A dashboard: the same values as on the scorecards and metric pages, side by side."),
        dashboard.fact(Definition.class).map(Definition::text).orElse(""),
        dashboard
            .facts(Row.class)
            .map(r -> r.tiles().stream().flatMap(t -> Tiles.of(book, dashboard, t)).toList())
            .toList());
  }

  @Override
  public String template() {
    return "dashboard";
  }
}
