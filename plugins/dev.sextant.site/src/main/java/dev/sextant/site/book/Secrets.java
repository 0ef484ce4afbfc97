package dev.sextant.site.book;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact.Confidential;
import dev.sextant.model.file.Element;
import dev.sextant.report.MetricReport;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who alone may see a metric's values; what is computed from a confidential metric is too. */
final class Secrets {

  private final Book book;

  Secrets(Book book) {
    this.book = book;
  }

  /** The audience in words; empty when everybody may see it. */
  Optional<String> audience(Element metric, @Nullable MetricReport report) {
    Optional<String> stated =
        stated(metric, new HashSet<>())
            .or(() -> proxy(report).flatMap(p -> stated(p, new HashSet<>())));
    boolean secret = report != null && report.confidential();
    return stated.isEmpty() && secret ? Optional.of("a named audience") : stated;
  }

  /** What is shown in the metric's place. */
  private Optional<Element> proxy(@Nullable MetricReport report) {
    return report == null || report.proxy() == null
        ? Optional.empty()
        : book.named(report.proxy().metric());
  }

  private Optional<String> stated(Element metric, Set<ElementId> seen) {
    if (!seen.add(metric.id())) {
      return Optional.empty();
    }
    Optional<String> own = metric.fact(Confidential.class).map(c -> words(metric, c));
    return own.or(
        () ->
            book.computedFrom(metric).stream()
                .flatMap(part -> stated(part, seen).stream())
                .findFirst());
  }

  private String words(Element metric, Confidential fact) {
    return fact.audience() == null ? fact.text() : book.link(metric, fact.audience()).text();
  }
}
