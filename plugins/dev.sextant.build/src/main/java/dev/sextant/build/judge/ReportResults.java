package dev.sextant.build.judge;

import dev.sextant.lint.Results;
import dev.sextant.model.element.ElementId;
import dev.sextant.report.MetricReport;
import dev.sextant.report.Point;
import dev.sextant.report.Report;
import dev.sextant.report.Sample;
import dev.sextant.report.SourceReport;
import dev.sextant.report.Status;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report, fresh or stored, as the rules read it. */
public final class ReportResults implements Results {

  private static final String UNIQUENESS = "uniqueness";

  private final Map<String, MetricReport> metrics = new HashMap<>();
  private final Map<String, SourceReport> sources = new HashMap<>();
  private final Map<String, Sample> samples = new HashMap<>();

  /** What a report says. */
  public ReportResults(Report report) {
    report.metrics().forEach(m -> metrics.put(m.name(), m));
    report.sources().forEach(s -> sources.put(s.name(), s));
    report.samples().forEach(s -> samples.put(s.metric(), s));
  }

  @Override
  public Optional<Values> of(ElementId metric) {
    return Optional.ofNullable(metrics.get(metric.qualifiedName()))
        .map(
            m ->
                new Values(
                    word(m.status()),
                    m.history().stream().filter(p -> !p.open()).map(p -> period(m, p)).toList()));
  }

  private Period period(MetricReport metric, Point point) {
    Sample sample = samples.get(metric.name());
    return new Period(
        point.period().start(),
        number(point.value()),
        number(point.expected()),
        word(point.status()),
        rows(sample, point));
  }

  private static @Nullable Long rows(@Nullable Sample sample, Point point) {
    return sample != null && sample.period().equals(point.period().label())
        ? (Long) sample.rows()
        : null;
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : (Double) value.doubleValue();
  }

  /** Nothing is said of what could not be judged. */
  private static String word(Status status) {
    return status.isKnown() ? status.name().toLowerCase(Locale.ROOT).replace('_', '-') : "";
  }

  @Override
  public List<Fault> faults(ElementId source) {
    return Optional.ofNullable(sources.get(source.qualifiedName())).stream()
        .flatMap(s -> s.checks().stream())
        .filter(c -> !c.passed())
        .map(c -> new Fault(kind(c), message(c)))
        .toList();
  }

  private static String kind(SourceReport.Check check) {
    return switch (check.aspect()) {
      case UNIQUENESS -> "duplicates";
      case SourceReport.FRESHNESS -> "stale";
      // Aspects are texts of a document, not a closed set.
      default -> "expectation";
    };
  }

  /** What a key should be is plain; of other expectations it must be said. */
  private static String message(SourceReport.Check check) {
    return check.aspect().equals(UNIQUENESS)
        ? check.evidence()
        : check.expectation() + " does not hold, " + check.evidence();
  }
}
