package dev.sextant.site.page;

import dev.sextant.report.MetricReport;
import dev.sextant.report.SourceReport;
import dev.sextant.report.SourceReport.Check;
import dev.sextant.site.book.Book;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * A check of a source.
 *
 * @param result {@code held} or {@code failed}, and what it does to the periods that are judged
 * @param complaint what is wrong, as a sentence; empty when it held
 * @param harmless whether it held, or failed without touching a period that is judged
 */
public record CheckView(
    String expectation,
    boolean passed,
    String result,
    String evidence,
    String complaint,
    boolean harmless) {

  static CheckView of(Book book, SourceReport source, Check check) {
    String effect = check.passed() ? "" : effect(book, check, source);
    return new CheckView(
        book.words(check.expectation()),
        check.passed(),
        check.passed() ? "held" : effect.isEmpty() ? "failed" : "failed now; " + effect,
        book.words(check.evidence()),
        check.passed()
            ? ""
            : book.words(check.complaint()) + (effect.isEmpty() ? "" : "; " + effect),
        check.passed() || !effect.isEmpty());
  }

  /** Old data does no harm to a period that is complete all the same. */
  private static String effect(Book book, Check check, SourceReport source) {
    String start = "`" + source.name() + "`: " + check.complaint();
    boolean harms = reports(book).anyMatch(r -> r.reason().equals(start));
    List<String> complete =
        reports(book)
            .filter(r -> r.note().startsWith(start) && r.period() != null)
            .map(r -> r.period().label())
            .distinct()
            .sorted()
            .map(Dates::period)
            .toList();
    if (harms || complete.isEmpty()) {
      return "";
    }
    return Words.list(complete)
        + (complete.size() == 1 ? ", which is judged, is" : ", which are judged, are")
        + " complete";
  }

  private static Stream<MetricReport> reports(Book book) {
    return book.workspace().metricLike().map(book::reading).flatMap(r -> r.open().stream());
  }
}
