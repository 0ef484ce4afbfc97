package dev.sextant.site.page;

import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Dates;
import java.util.Optional;

/**
 * What is measured until the ideal metric exists.
 *
 * @param until its last day in words, or empty
 * @param reason why
 */
public record ProxyView(Link metric, String until, String reason) {

  static Optional<ProxyView> of(Book book, Reading reading) {
    return reading
        .proxy()
        .map(p -> new ProxyView(book.link(p.metric()), Dates.period(p.until()), p.reason()));
  }
}
