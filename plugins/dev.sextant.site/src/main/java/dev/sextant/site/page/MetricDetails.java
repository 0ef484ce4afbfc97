package dev.sextant.site.page;

import dev.sextant.model.file.Element;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Point;
import dev.sextant.report.ReviewReport;
import dev.sextant.report.Status;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Mark;
import dev.sextant.site.book.Reading;
import dev.sextant.site.book.Shown;
import dev.sextant.site.page.MetricPage.Comparison;
import dev.sextant.site.page.MetricPage.Guard;
import dev.sextant.site.page.MetricPage.HistoryRow;
import dev.sextant.site.page.MetricPage.Slice;
import dev.sextant.site.text.Dates;
import dev.sextant.site.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of a metric's page. */
final class MetricDetails {

  private MetricDetails() {}

  static List<Comparison> comparisons(Reading reading) {
    return reading.open().map(MetricReport::benchmarks).orElse(List.of()).stream()
        .map(b -> new Comparison(words(b.kind()), value(reading, b), b.source()))
        .toList();
  }

  private static String words(String kind) {
    return kind.equals("trend") ? "Trend, change per period" : Words.capital(kind);
  }

  private static Shown value(Reading reading, MetricReport.Benchmark benchmark) {
    return benchmark.kind().equals("trend") && benchmark.value() != null
        ? reading.difference(benchmark.value())
        : reading.shown(benchmark.value(), "not known for this period");
  }

  static List<Guard> guards(Book book, Reading reading) {
    return reading.open().map(MetricReport::guardrails).orElse(List.of()).stream()
        .map(g -> guard(book, g))
        .toList();
  }

  /** The guarding metric has a unit and secrets of its own. */
  private static Guard guard(Book book, MetricReport.GuardrailReport g) {
    Optional<Reading> guarding = book.reading(g.metric());
    boolean secret = guarding.flatMap(Reading::audience).isPresent();
    Shown value =
        guarding
            .map(r -> r.shown(g.value(), "no value for this period"))
            .orElse(Shown.missing("unknown metric"));
    return new Guard(
        book.link(g.metric()), book.words(g.bound()), value, secret ? "confidential" : g.kept());
  }

  static List<Slice> slices(Book book, Reading reading) {
    return reading.open().map(MetricReport::slices).orElse(List.of()).stream()
        .map(
            s ->
                new Slice(
                    s.where(),
                    reading.shown(s.value(), "no value for this part"),
                    reading.expected(s.plan().expected(), s.plan().corridor()),
                    reading.difference(s.plan().variance()),
                    Mark.of(s.status()),
                    s.plan().owner().isEmpty() ? "" : book.link(s.plan().owner()).text()))
        .toList();
  }

  static List<HistoryRow> history(Reading reading) {
    return reading.points().reversed().stream().map(p -> row(reading, p)).toList();
  }

  private static HistoryRow row(Reading reading, Point p) {
    return new HistoryRow(
        Dates.period(p.period().label()),
        reading.shown(p.value(), "no value"),
        reading.expected(p.expected(), p.corridor()),
        reading.difference(variance(p)),
        Mark.of(p.status()),
        p.open(),
        p.definitionChanged());
  }

  private static @Nullable BigDecimal variance(Point p) {
    return p.status() == Status.NO_TARGET ? null : p.variance();
  }

  /** What was said beside the metric in the first review that looks at it. */
  static Optional<ReviewReport.Row> anyRow(Book book, Element metric) {
    String name = metric.id().qualifiedName();
    return book.report().reviews().stream()
        .flatMap(r -> r.rows().stream())
        .filter(r -> r.metric().equals(name))
        .findFirst();
  }
}
