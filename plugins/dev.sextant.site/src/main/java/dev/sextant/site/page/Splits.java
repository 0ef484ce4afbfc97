package dev.sextant.site.page;

import dev.sextant.model.file.Element;
import dev.sextant.model.time.Duration;
import dev.sextant.report.Point;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Reading;
import java.util.List;

/** Metrics split by a dimension, as a dashboard shows them. */
final class Splits {

  private Splits() {}

  static SplitView of(Book book, Element metric, String by) {
    Reading reading = book.reading(metric);
    String reason =
        reading
            .audience()
            .map(a -> "confidential to " + a)
            .orElse("this report holds no values by " + by);
    return new SplitView(by, reading.period(), List.of(), reason);
  }

  /** How many periods of a metric's own history fit into a length of time; at least two. */
  static int periods(Duration over, Reading reading) {
    List<Point> points = reading.points();
    if (points.isEmpty()) {
      return 2;
    }
    var end = points.getLast().period().end();
    var start =
        switch (over.grain()) {
          case SECOND, MINUTE, HOUR -> end.minusDays(1);
          case DAY -> end.minusDays(over.count());
          case WEEK -> end.minusWeeks(over.count());
          case MONTH -> end.minusMonths(over.count());
          case QUARTER, FISCAL_QUARTER -> end.minusMonths(3L * over.count());
          case YEAR, FISCAL_YEAR -> end.minusYears(over.count());
        };
    long count = points.stream().filter(p -> !p.period().start().isBefore(start)).count();
    return (int) Math.max(2, count);
  }
}
