package dev.sextant.site.page;

import dev.sextant.model.fact.MeasureFact.AtStage;
import dev.sextant.model.fact.MeasureFact.Category;
import dev.sextant.model.fact.MeasureFact.Formerly;
import dev.sextant.model.fact.MeasureFact.Judged;
import dev.sextant.model.fact.MeasureFact.Measures;
import dev.sextant.model.fact.MeasureFact.Planned;
import dev.sextant.model.fact.MeasureFact.Retired;
import dev.sextant.model.fact.MeasureFact.Scope;
import dev.sextant.model.file.Element;
import dev.sextant.site.book.Book;
import dev.sextant.site.book.Link;
import dev.sextant.site.book.Reading;
import dev.sextant.site.text.Dates;
import java.util.ArrayList;
import java.util.List;

/** What the model says of a metric, line by line. */
public final class MetricFacts {

  private MetricFacts() {}

  /** One line: its name, and links or plain words. */
  public record Line(String name, List<Link> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  static List<Line> of(Book book, Reading reading) {
    Element metric = reading.metric();
    List<Line> lines = new ArrayList<>();
    add(
        lines,
        "Goal",
        metric
            .facts(Measures.class)
            .flatMap(m -> book.targets(metric, m.goals()).stream())
            .map(book::link)
            .toList());
    word(lines, "Unit", reading.unit());
    word(
        lines,
        "Better when",
        reading.open().map(r -> r.direction()).map(MetricFacts::better).orElse(""));
    word(lines, "Judged", metric.fact(Judged.class).map(j -> j.cadence().word()).orElse(""));
    word(lines, "Category", metric.fact(Category.class).map(Category::category).orElse(""));
    word(lines, "Scope", metric.fact(Scope.class).map(Scope::scope).orElse(""));
    add(
        lines,
        "Stage of the journey",
        metric.facts(AtStage.class).map(s -> book.link(metric, s.stage())).toList());
    word(
        lines,
        "Planned by",
        metric.fact(Planned.class).map(p -> Dates.period(p.by().toString())).orElse(""));
    word(lines, "Formerly called", metric.fact(Formerly.class).map(Formerly::name).orElse(""));
    word(
        lines,
        "Retired on",
        metric.fact(Retired.class).map(r -> Dates.period(r.on().toString())).orElse(""));
    word(lines, "Who may see it", reading.audience().map(a -> "only " + a).orElse("everybody"));
    add(lines, "Computed from", book.computedFrom(metric).stream().map(book::link).toList());
    add(lines, "Data from", sources(book, metric));
    word(lines, "Declared in", book.declaredIn(metric));
    return lines;
  }

  private static String better(String direction) {
    return direction.isEmpty() ? "" : direction.equals("higher") ? "higher" : "lower";
  }

  private static void word(List<Line> lines, String name, String word) {
    add(lines, name, word.isEmpty() ? List.of() : List.of(Link.plain(word)));
  }

  private static void add(List<Line> lines, String name, List<Link> values) {
    if (!values.isEmpty()) {
      lines.add(new Line(name, values));
    }
  }

  /** The sources below a metric, through all metrics that it is computed from. */
  private static List<Link> sources(Book book, Element metric) {
    return book.workspace().sourcesOf(metric.id()).stream()
        .flatMap(id -> book.workspace().element(id).stream())
        .map(book::link)
        .toList();
  }
}
