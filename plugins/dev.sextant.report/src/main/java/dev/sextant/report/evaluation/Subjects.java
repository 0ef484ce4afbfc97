package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.CadenceIndex;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a report looks at, over which periods, and through which proxy. */
final class Subjects {

  private final Workspace workspace;
  private final TimeSettings time;
  private final ClosedPeriods closedPeriods;
  private final Lineage lineage;
  private final CadenceIndex cadences;
  private final LocalDate asOf;

  Subjects(Workspace workspace, ClosedPeriods closedPeriods, Lineage lineage, LocalDate asOf) {
    this.workspace = workspace;
    this.time = workspace.time();
    this.closedPeriods = closedPeriods;
    this.lineage = lineage;
    this.cadences = CadenceIndex.of(workspace);
    this.asOf = asOf;
  }

  /** Every KPI, driver and metric, by qualified name. */
  List<Subject> all() {
    return workspace
        .metricLike()
        .filter(e -> e.id().ordinal() == 0)
        .sorted(Comparator.comparing(Element::id))
        .map(this::subject)
        .toList();
  }

  private Subject subject(Element element) {
    Proxy proxy =
        workspace.formula(element.id()).isPresent() ? null : proxyOf(element).orElse(null);
    ElementId measured = measured(element, proxy);
    Grain judged = grain(element, measured);
    DateRange closed = closedPeriods.last(Stream.ofNullable(measured).toList(), judged);
    return new Subject(
        element, measured, proxy, judged, closed, history(element, measured, closed, judged));
  }

  /** By days at the shortest, and not more often than hand-kept values are entered. */
  private Grain grain(Element element, @Nullable ElementId measured) {
    Grain wanted = cadences.of(element.id()).grain();
    Grain entered = Optional.ofNullable(measured).flatMap(lineage::enteredBy).orElse(Grain.DAY);
    return Stream.of(wanted, entered, Grain.DAY).max(Grain::compareTo).orElseThrow();
  }

  private @Nullable ElementId measured(Element element, @Nullable Proxy proxy) {
    if (proxy != null) {
      return workspace.target(element.id(), proxy.metric()).orElse(null);
    }
    return workspace.formula(element.id()).isPresent() ? element.id() : null;
  }

  /** The first proxy that has not ended, else the one that ended last. */
  private Optional<Proxy> proxyOf(Element element) {
    List<Proxy> proxies =
        element
            .facts(Proxy.class)
            .sorted(Comparator.comparing((Proxy p) -> endOf(p.until())))
            .toList();
    return proxies.stream()
        .filter(p -> endOf(p.until()).isAfter(asOf))
        .findFirst()
        .or(() -> proxies.stream().reduce((first, second) -> second));
  }

  private LocalDate endOf(@Nullable PeriodRef until) {
    return until == null ? LocalDate.MAX : time.range(until).end();
  }

  private DateRange history(
      Element element, @Nullable ElementId measured, DateRange closed, Grain grain) {
    LocalDate shown = time.shift(closed, grain, 1 - Periods.depth(grain)).start();
    LocalDate start =
        element
            .facts(Target.class)
            .flatMap(target -> phasedLike(target.form()))
            .map(like -> time.period(time.range(like).start(), grain).start())
            .reduce(shown, (a, b) -> a.isBefore(b) ? a : b);
    LocalDate end = end(measured);
    return new DateRange(start, end.isBefore(closed.end()) ? closed.end() : end);
  }

  /** In the open period growth is that of the days which both sides have. */
  private LocalDate end(@Nullable ElementId measured) {
    return measured != null && lineage.looksBack(measured)
        ? closedPeriods.loaded(lineage.sources(measured))
        : asOf.plusDays(1);
  }

  private static Stream<PeriodRef> phasedLike(Form form) {
    return switch (form) {
      case Form.ByDate path -> Stream.ofNullable(path.phasedLike());
      case Form.Total total -> Stream.ofNullable(total.phasedLike());
      case Form.Standing standing -> Stream.empty();
      case Form.Band band -> Stream.empty();
      case Form.Metric metric -> Stream.empty();
    };
  }
}
