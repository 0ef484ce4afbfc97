package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.SourceReport;
import dev.sextant.report.SourceReport.Check;
import dev.sextant.report.values.MetricValues;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the data of a subject can be trusted: not when a check of one of its sources failed,
 * except that old data does no harm to a period that is complete all the same.
 */
record Trust(Workspace workspace, MetricValues values, Lineage lineage, LocalDate asOf) {

  private record Failure(SourceReport source, Check check) {
    boolean isOfAge() {
      return check.aspect().equals(SourceReport.FRESHNESS);
    }

    String words() {
      return "`" + source.name() + "`: " + check.complaint();
    }
  }

  /** Why the period that is judged cannot be trusted, or empty. */
  String unreliable(Subject subject) {
    return failures(subject.measured())
        .filter(f -> !f.isOfAge() || holdsBack(f.source(), subject))
        .map(Failure::words)
        .findFirst()
        .orElse("");
  }

  /** What is wrong with the data without touching the period that is judged, or empty. */
  String note(Subject subject) {
    String period = new Periods(workspace.time()).named(subject.closed(), subject.grain()).label();
    return failures(subject.measured())
        .filter(f -> f.isOfAge() && !holdsBack(f.source(), subject))
        .map(f -> f.words() + "; " + period + ", which is judged, is complete")
        .findFirst()
        .orElse("");
  }

  /** Whether no period can be trusted: a check that fails does not say which rows are to blame. */
  boolean doubtful(Subject subject) {
    return !whateverItsAge(subject.measured()).isEmpty();
  }

  /** What is wrong with the data of a metric apart from its age, or empty. */
  String whateverItsAge(@Nullable ElementId metric) {
    return failures(metric).filter(f -> !f.isOfAge()).map(Failure::words).findFirst().orElse("");
  }

  private Stream<Failure> failures(@Nullable ElementId metric) {
    return metric == null
        ? Stream.empty()
        : lineage.sources(metric).stream()
            .map(values::source)
            .flatMap(
                source ->
                    source.checks().stream()
                        .filter(check -> !check.passed())
                        .map(check -> new Failure(source, check)));
  }

  /** Old data matters when the period that should be judged by now is not, or lacks its end. */
  private boolean holdsBack(SourceReport source, Subject subject) {
    DateRange open = workspace.time().period(asOf, subject.grain());
    boolean latest = subject.closed().end().equals(open.start());
    LocalDate loaded = source.watermark();
    boolean complete = loaded != null && !loaded.isBefore(subject.closed().last());
    return !(latest && complete);
  }
}
