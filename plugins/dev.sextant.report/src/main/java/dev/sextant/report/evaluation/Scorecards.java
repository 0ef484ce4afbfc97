package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact.Owner;
import dev.sextant.model.fact.PracticeFact.By;
import dev.sextant.model.fact.PracticeFact.Done;
import dev.sextant.model.fact.PracticeFact.Due;
import dev.sextant.model.fact.PracticeFact.On;
import dev.sextant.model.fact.PracticeFact.Says;
import dev.sextant.model.fact.PracticeFact.Scorecard;
import dev.sextant.model.fact.PracticeFact.When;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Period;
import dev.sextant.report.ReviewReport;
import dev.sextant.report.ReviewReport.Action;
import dev.sextant.report.ReviewReport.Comment;
import dev.sextant.report.ReviewReport.Event;
import dev.sextant.report.ReviewReport.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of the reviews: what was said, decided and happened beside each metric. */
final class Scorecards {

  private final Workspace workspace;
  private final Map<String, MetricReport> metrics;
  private final LocalDate asOf;
  private final Map<String, List<Element>> about;

  Scorecards(Workspace workspace, Map<String, MetricReport> metrics, LocalDate asOf) {
    this.workspace = workspace;
    this.metrics = metrics;
    this.asOf = asOf;
    this.about = byMetric(workspace);
  }

  List<ReviewReport> all() {
    return workspace
        .elements(ElementKind.REVIEW)
        .sorted(Comparator.comparing(Element::id))
        .map(review -> new ReviewReport(review.id().qualifiedName(), rows(review)))
        .toList();
  }

  private List<Row> rows(Element review) {
    return review
        .facts(Scorecard.class)
        .flatMap(card -> card.metrics().stream())
        .flatMap(path -> workspace.target(review.id(), path).stream())
        .map(ElementId::qualifiedName)
        .filter(metrics::containsKey)
        .map(this::row)
        .toList();
  }

  private Row row(String metric) {
    @Nullable Period period = metrics.get(metric) == null ? null : metrics.get(metric).period();
    return new Row(
        metric, comments(metric, period), actions(metric, period), events(metric, period));
  }

  /** Who says something about each metric, looked up once for all rows. */
  private static Map<String, List<Element>> byMetric(Workspace workspace) {
    Map<String, List<Element>> about = new HashMap<>();
    Stream.of(ElementKind.COMMENT, ElementKind.ACTION, ElementKind.EVENT)
        .flatMap(workspace::elements)
        .sorted(Comparator.comparing(Element::id))
        .forEach(
            e ->
                e.facts(On.class)
                    .flatMap(on -> on.metrics().stream())
                    .flatMap(path -> workspace.target(e.id(), path).stream())
                    .map(ElementId::qualifiedName)
                    .distinct()
                    .forEach(m -> about.computeIfAbsent(m, k -> new ArrayList<>()).add(e)));
    return about;
  }

  private Stream<Element> about(ElementKind kind, String metric) {
    return about.getOrDefault(metric, List.of()).stream().filter(e -> e.kind() == kind);
  }

  private List<Comment> comments(String metric, @Nullable Period period) {
    return about(ElementKind.COMMENT, metric)
        .filter(e -> e.fact(When.class).filter(w -> overlaps(w, period)).isPresent())
        .map(
            e ->
                new Comment(
                    e.fact(When.class).map(w -> w.from().toString()).orElse(""),
                    e.fact(By.class).map(by -> name(e, by.role())).orElse(""),
                    e.fact(Says.class).map(Says::text).orElse("")))
        .toList();
  }

  private boolean overlaps(When when, @Nullable Period period) {
    if (period == null) {
      return false;
    }
    DateRange range = range(when);
    return range.start().isBefore(period.end()) && range.end().isAfter(period.start());
  }

  private DateRange range(When when) {
    PeriodRef last = when.to() == null ? when.from() : when.to();
    LocalDate start = workspace.time().range(when.from()).start();
    LocalDate end = workspace.time().range(last).end();
    return new DateRange(start, end.isBefore(start) ? start : end);
  }

  private List<Action> actions(String metric, @Nullable Period period) {
    return about(ElementKind.ACTION, metric)
        .map(this::action)
        .filter(a -> a.done() == null || period == null || !a.done().isBefore(period.start()))
        .toList();
  }

  private Action action(Element element) {
    @Nullable LocalDate due =
        element.fact(Due.class).map(d -> workspace.time().range(d.date()).last()).orElse(null);
    @Nullable LocalDate done =
        element
            .fact(Done.class)
            .flatMap(d -> Optional.ofNullable(d.on()))
            .map(on -> workspace.time().range(on).last())
            .filter(day -> !day.isAfter(asOf))
            .orElse(null);
    return new Action(
        element.id().qualifiedName(),
        element.title(),
        element.fact(Owner.class).map(o -> name(element, o.role())).orElse(""),
        due,
        done,
        done == null && due != null && due.isBefore(asOf));
  }

  private List<Event> events(String metric, @Nullable Period period) {
    return about(ElementKind.EVENT, metric)
        .filter(e -> e.fact(When.class).filter(w -> overlaps(w, period)).isPresent())
        .map(this::event)
        .toList();
  }

  private Event event(Element element) {
    DateRange range = range(element.fact(When.class).orElseThrow());
    String text = element.fact(Says.class).map(Says::text).orElse(element.title());
    return new Event(element.id().qualifiedName(), text, range.start(), range.last());
  }

  private String name(Element in, Path path) {
    return new Names(workspace).of(in.id(), path);
  }
}
