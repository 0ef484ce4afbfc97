package dev.sextant.report.evaluation;

import dev.sextant.model.fact.MeasureFact.Planned;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.RoadmapEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proxies and planned metrics, the next to end first. */
final class Roadmap {

  private final Workspace workspace;
  private final LocalDate asOf;

  Roadmap(Workspace workspace, LocalDate asOf) {
    this.workspace = workspace;
    this.asOf = asOf;
  }

  List<RoadmapEntry> all() {
    return workspace
        .metricLike()
        .flatMap(this::entries)
        .sorted(
            Comparator.comparing(Roadmap::due)
                .thenComparing(RoadmapEntry::metric)
                .thenComparing(RoadmapEntry::proxy))
        .toList();
  }

  private static LocalDate due(RoadmapEntry entry) {
    LocalDate until = entry.until() == null ? entry.planned() : entry.until();
    return until == null ? LocalDate.MAX : until;
  }

  private Stream<RoadmapEntry> entries(Element element) {
    @Nullable LocalDate planned = element.fact(Planned.class).map(p -> last(p.by())).orElse(null);
    List<Proxy> proxies = element.facts(Proxy.class).toList();
    if (proxies.isEmpty()) {
      return planned == null ? Stream.empty() : Stream.of(planned(element, planned));
    }
    return proxies.stream().map(proxy -> proxy(element, proxy, planned));
  }

  private RoadmapEntry planned(Element element, LocalDate planned) {
    String name = element.id().qualifiedName();
    return new RoadmapEntry(name, "", planned, null, planned.isBefore(asOf), "", 0);
  }

  private RoadmapEntry proxy(Element element, Proxy proxy, @Nullable LocalDate planned) {
    @Nullable LocalDate until = proxy.until() == null ? null : last(proxy.until());
    String name = new Names(workspace).of(element.id(), proxy.metric());
    return new RoadmapEntry(
        element.id().qualifiedName(),
        name,
        planned,
        until,
        Optional.ofNullable(until).filter(u -> u.isBefore(asOf)).isPresent(),
        proxy.reason(),
        proxy.revisions().size());
  }

  private LocalDate last(PeriodRef period) {
    return workspace.time().range(period).last();
  }
}
