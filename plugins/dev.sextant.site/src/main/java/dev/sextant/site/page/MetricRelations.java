package dev.sextant.site.page;

import dev.sextant.model.fact.MeasureFact.DependsOn;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.PracticeFact.ContributesTo;
import dev.sextant.model.fact.PracticeFact.ExpectsMetric;
import dev.sextant.model.fact.PracticeFact.MetricResult;
import dev.sextant.model.fact.PracticeFact.Row;
import dev.sextant.model.fact.PracticeFact.Scorecard;
import dev.sextant.model.fact.PracticeFact.SeenIn;
import dev.sextant.model.fact.PracticeFact.Shows;
import dev.sextant.model.fact.PurposeFact.Requires;
import dev.sextant.model.fact.TargetFact.Guardrail;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Book;
import dev.sextant.site.page.MetricFacts.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where else a metric appears: who looks at it, and what rests on it. */
public record MetricRelations(List<Line> lines) {

  public MetricRelations {
    lines = List.copyOf(lines);
  }

  static MetricRelations of(Book book, Element metric) {
    List<Line> lines = new ArrayList<>();
    add(book, lines, "Reviewed in", book.naming(metric, Scorecard.class));
    add(
        book,
        lines,
        "Shown in",
        Stream.concat(
                book.naming(metric, Shows.class).stream(), book.naming(metric, Row.class).stream())
            .toList());
    add(book, lines, "Key result of", book.naming(metric, MetricResult.class));
    add(book, lines, "Keeps in check", book.naming(metric, Guardrail.class));
    add(book, lines, "Stands in for", book.naming(metric, Proxy.class));
    add(book, lines, "Career levels that expect it", book.naming(metric, ExpectsMetric.class));
    add(
        book,
        lines,
        "Career levels that contribute to it",
        book.naming(metric, ContributesTo.class));
    add(book, lines, "Skills seen in it", book.naming(metric, SeenIn.class));
    add(book, lines, "Required by", book.naming(metric, Requires.class));
    add(
        book,
        lines,
        "Depends on",
        metric
            .facts(DependsOn.class)
            .flatMap(d -> book.targets(metric, d.metrics()).stream())
            .toList());
    add(book, lines, "Others that depend on it", book.naming(metric, DependsOn.class));
    add(book, lines, "Used to compute", book.computedWith(metric));
    return new MetricRelations(lines);
  }

  private static void add(Book book, List<Line> lines, String name, List<Element> elements) {
    if (!elements.isEmpty()) {
      lines.add(new Line(name, elements.stream().map(book::link).distinct().toList()));
    }
  }
}
