package dev.sextant.site.page;

import dev.sextant.model.file.Element;
import dev.sextant.report.Ask;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one team needs of another.
 *
 * @param by the role that asks
 * @param of the team or role that is asked
 * @param moves what the driver moves, and how
 */
public record AskView(
    Link driver,
    Element by,
    Link byLink,
    Optional<Link> byTeam,
    Element of,
    Link ofLink,
    List<Lever> moves) {

  static List<AskView> all(Book book) {
    return book.report().asks().stream().flatMap(a -> of(book, a)).toList();
  }

  private static Stream<AskView> of(Book book, Ask ask) {
    Optional<Element> driver = book.named(ask.driver());
    Optional<Element> by = book.named(ask.by());
    Optional<Element> of = book.named(ask.of());
    if (driver.isEmpty() || by.isEmpty() || of.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new AskView(
            book.link(driver.get()),
            by.get(),
            book.link(by.get()),
            book.named(ask.byTeam()).map(book::link),
            of.get(),
            book.link(of.get()),
            Lever.movedBy(book, driver.get())));
  }
}
