package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact.MetricResult;
import dev.sextant.model.fact.PracticeFact.MilestoneResult;
import dev.sextant.model.fact.PurposeFact.During;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.MetricReport;
import dev.sextant.report.ObjectiveReport;
import dev.sextant.report.ObjectiveReport.KeyResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the key results of the objectives have come. */
final class Objectives {

  private final Workspace workspace;
  private final Map<String, MetricReport> metrics;
  private final LocalDate asOf;

  Objectives(Workspace workspace, Map<String, MetricReport> metrics, LocalDate asOf) {
    this.workspace = workspace;
    this.metrics = metrics;
    this.asOf = asOf;
  }

  List<ObjectiveReport> all() {
    return workspace
        .elements(ElementKind.OBJECTIVE)
        .sorted(Comparator.comparing(Element::id))
        .map(this::objective)
        .toList();
  }

  private ObjectiveReport objective(Element objective) {
    Optional<During> during = objective.fact(During.class);
    Optional<DateRange> range = during.map(d -> workspace.time().range(d.period()));
    List<KeyResult> results =
        objective.facts(Fact.class).flatMap(f -> keyResult(objective, f, range)).toList();
    return new ObjectiveReport(
        objective.id().qualifiedName(), during.map(d -> d.period().toString()).orElse(""), results);
  }

  private Stream<KeyResult> keyResult(Element objective, Fact fact, Optional<DateRange> range) {
    return switch (fact) {
      case MetricResult result -> Stream.of(metric(objective, result, range));
      case MilestoneResult result -> Stream.of(milestone(objective, result));
      case Fact other -> Stream.empty();
    };
  }

  private KeyResult metric(Element objective, MetricResult result, Optional<DateRange> range) {
    Optional<ElementId> id = workspace.target(objective.id(), result.metric());
    Optional<MetricReport> report = id.map(ElementId::qualifiedName).map(metrics::get);
    @Nullable BigDecimal from =
        id.map(m -> new QuantityScale(workspace, m).apply(result.from())).orElse(null);
    @Nullable BigDecimal to =
        id.map(m -> new QuantityScale(workspace, m).apply(result.to())).orElse(null);
    @Nullable BigDecimal now =
        report.filter(r -> judgedIn(r, range)).map(MetricReport::value).orElse(null);
    @Nullable BigDecimal progress = progress(from, to, now);
    return new KeyResult(
        report.map(MetricReport::title).orElse(result.metric().dotted()),
        new Names(workspace).of(objective.id(), result.metric()),
        report.map(MetricReport::unit).orElse(""),
        from,
        to,
        now,
        progress,
        range.map(r -> r.last().toString()).orElse(""),
        owner(objective, result.owner()),
        progress != null && progress.compareTo(BigDecimal.ONE) >= 0);
  }

  /** A value counts for an objective once a period within it has closed. */
  private static boolean judgedIn(MetricReport report, Optional<DateRange> range) {
    return range.isPresent()
        && report.period() != null
        && report.period().end().isAfter(range.get().start());
  }

  private static @Nullable BigDecimal progress(
      @Nullable BigDecimal from, @Nullable BigDecimal to, @Nullable BigDecimal now) {
    if (from == null || to == null || now == null || from.compareTo(to) == 0) {
      return null;
    }
    return now.subtract(from).divide(to.subtract(from), MathContext.DECIMAL64);
  }

  private KeyResult milestone(Element objective, MilestoneResult result) {
    boolean done =
        result.done() != null && !workspace.time().range(result.done()).last().isAfter(asOf);
    return new KeyResult(
        result.what(),
        "",
        "",
        null,
        null,
        null,
        null,
        workspace.time().range(result.by()).last().toString(),
        owner(objective, result.owner()),
        done);
  }

  private String owner(Element objective, @Nullable Path owner) {
    return Optional.ofNullable(owner)
        .flatMap(path -> workspace.target(objective.id(), path))
        .map(ElementId::qualifiedName)
        .orElse("");
  }
}
