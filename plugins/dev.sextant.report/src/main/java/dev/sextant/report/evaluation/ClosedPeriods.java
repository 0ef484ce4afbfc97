package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.SourceFact.ClosesAfter;
import dev.sextant.model.fact.SourceFact.LoadedUntil;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.values.MetricValues;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which period is judged: the last one that is over, whose late rows have come in, which lies
 * wholly before the declared watermark of every source, and whose last visitors have had their time
 * to convert.
 */
final class ClosedPeriods {

  private final Workspace workspace;
  private final MetricValues values;
  private final Lineage lineage;
  private final LocalDate asOf;

  ClosedPeriods(Workspace workspace, MetricValues values, Lineage lineage, LocalDate asOf) {
    this.workspace = workspace;
    this.values = values;
    this.lineage = lineage;
    this.asOf = asOf;
  }

  /** The last period that is closed for all of those metrics. */
  DateRange last(Collection<ElementId> metrics, Grain grain) {
    LocalDate limit =
        metrics.stream().map(this::settledUntil).min(LocalDate::compareTo).orElse(asOf);
    return workspace.time().shift(workspace.time().period(limit, grain), grain, -1);
  }

  /** The day before which a metric's values change no more. */
  private LocalDate settledUntil(ElementId metric) {
    LocalDate known =
        lineage.sources(metric).stream()
            .map(this::knownUntil)
            .min(LocalDate::compareTo)
            .orElse(asOf);
    return lineage
        .conversionWindows(metric)
        .map(window -> window.before(known))
        .min(LocalDate::compareTo)
        .orElse(known);
  }

  /** The day before which everything is known of a source. */
  private LocalDate knownUntil(ElementId id) {
    Optional<Element> source = workspace.element(id);
    LocalDate closing =
        source
            .flatMap(s -> s.fact(ClosesAfter.class))
            .map(c -> c.delay().before(asOf))
            .orElse(asOf);
    boolean declared = source.filter(s -> s.has(LoadedUntil.class)).isPresent();
    LocalDate watermark = declared ? values.source(id).watermark() : null;
    LocalDate loaded = watermark == null ? asOf : watermark.plusDays(1);
    return closing.isBefore(loaded) ? closing : loaded;
  }

  /**
   * The day before which data of all sources may be there, whether a period is closed or not: what
   * a comparison with the past must not go beyond.
   */
  LocalDate loaded(Collection<ElementId> sources) {
    return sources.stream()
        .flatMap(id -> Stream.ofNullable(values.source(id).watermark()))
        .map(day -> day.plusDays(1))
        .reduce(asOf.plusDays(1), (a, b) -> a.isBefore(b) ? a : b);
  }
}
