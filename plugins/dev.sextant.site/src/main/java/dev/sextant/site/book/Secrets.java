package dev.sextant.site.book;

import dev.sextant.model.fact.MeasureFact.Confidential;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.MetricUsage;
import dev.sextant.report.MetricReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who alone may see a metric's values; what is computed from a confidential metric is too. */
final class Secrets {

  private final Book book;
  private final MetricUsage usage;

  Secrets(Book book) {
    this.book = book;
    this.usage = MetricUsage.of(book.workspace());
  }

  /** The audience in words; empty when everybody may see it. */
  Optional<String> audience(Element metric, @Nullable MetricReport report) {
    Optional<String> stated = stated(metric).or(() -> proxy(report).flatMap(this::stated));
    boolean secret = report != null && report.confidential();
    return stated.isEmpty() && secret ? Optional.of("a named audience") : stated;
  }

  /** What is shown in the metric's place. */
  private Optional<Element> proxy(@Nullable MetricReport report) {
    return report == null || report.proxy() == null
        ? Optional.empty()
        : book.named(report.proxy().metric());
  }

  private Optional<String> stated(Element metric) {
    return usage.closure(metric.id()).stream()
        .flatMap(id -> book.workspace().element(id).stream())
        .flatMap(part -> part.fact(Confidential.class).map(c -> words(part, c)).stream())
        .findFirst();
  }

  private String words(Element metric, Confidential fact) {
    return fact.audience() == null ? fact.text() : book.link(metric, fact.audience()).text();
  }
}
