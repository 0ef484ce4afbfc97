package dev.sextant.site.page;

import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact.On;
import dev.sextant.model.fact.PracticeFact.Says;
import dev.sextant.model.fact.PracticeFact.When;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.site.book.Book;
import dev.sextant.site.text.Dates;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that happened to a metric.
 *
 * @param days its days
 * @param text what happened
 */
record Happening(DateRange days, String text) {

  /** What happened to a metric, the earliest first. */
  static List<Happening> to(Book book, Element metric) {
    return book.naming(metric, On.class).stream()
        .filter(e -> e.kind() == ElementKind.EVENT)
        .flatMap(e -> of(book.workspace().time(), e))
        .sorted(Comparator.comparing(h -> h.days().start()))
        .toList();
  }

  private static Stream<Happening> of(TimeSettings time, Element event) {
    String text = event.fact(Says.class).map(Says::text).orElseGet(() -> Book.title(event));
    return event.facts(When.class).map(w -> new Happening(days(time, w), text));
  }

  private static DateRange days(TimeSettings time, When when) {
    PeriodRef to = when.to() == null ? when.from() : when.to();
    DateRange first = time.range(when.from());
    DateRange last = time.range(to);
    return last.end().isBefore(first.end()) ? first : new DateRange(first.start(), last.end());
  }

  /** Its days in words. */
  String when() {
    return Dates.range(days.start(), days.last());
  }
}
