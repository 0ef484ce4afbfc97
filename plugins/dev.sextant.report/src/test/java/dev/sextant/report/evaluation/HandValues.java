package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.report.SourceReport;
import dev.sextant.report.values.GroupRequest;
import dev.sextant.report.values.Groups;
import dev.sextant.report.values.MetricValues;
import dev.sextant.report.values.Series;
import dev.sextant.report.values.SeriesRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values written down by hand: by metric and, for a slice, its condition. */
final class HandValues implements MetricValues {

  private final Map<String, Map<LocalDate, BigDecimal>> values = new HashMap<>();
  private final Map<String, SourceReport> sources = new HashMap<>();
  private final Map<String, Groups> groups = new HashMap<>();

  /** A value for the month that starts on a day. */
  HandValues put(String metric, String month, String value) {
    values
        .computeIfAbsent(metric, m -> new TreeMap<>())
        .put(LocalDate.parse(month + "-01"), new BigDecimal(value));
    return this;
  }

  HandValues groups(String metric, Groups answer) {
    groups.put(metric, answer);
    return this;
  }

  HandValues source(SourceReport source) {
    sources.put(source.name(), source);
    return this;
  }

  @Override
  public Map<SeriesRequest, Series> series(Collection<SeriesRequest> requests) {
    return requests.stream().collect(Collectors.toMap(r -> r, this::answer));
  }

  private Series answer(SeriesRequest request) {
    String key = request.metric().simpleName() + (request.where() == null ? "" : " slice");
    if (request.grain() == null) {
      key += " to date";
    }
    Map<LocalDate, BigDecimal> known = new TreeMap<>(values.getOrDefault(key, Map.of()));
    known.keySet().removeIf(day -> !request.range().contains(day));
    return Series.of(known);
  }

  @Override
  public String sql(SeriesRequest request) {
    return "";
  }

  @Override
  public Groups groups(GroupRequest request) {
    return groups.getOrDefault(
        request.metrics().getFirst().simpleName(), Groups.failed("nobody wrote groups down"));
  }

  @Override
  public SourceReport source(ElementId source) {
    return sources.getOrDefault(
        source.qualifiedName(), new SourceReport(source.qualifiedName(), 0, null, List.of()));
  }
}
