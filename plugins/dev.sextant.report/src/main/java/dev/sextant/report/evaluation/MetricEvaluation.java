package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact.Confidential;
import dev.sextant.model.fact.MeasureFact.Planned;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.report.MetricReport.ProxyUse;
import dev.sextant.report.MetricReport.Slice;
import dev.sextant.report.SourceReport;
import dev.sextant.report.Status;
import dev.sextant.report.values.MetricValues;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one subject by its values. */
final class MetricEvaluation {

  private final Workspace workspace;
  private final MetricValues values;
  private final Lineage lineage;
  private final Requests requests;
  private final Answers answers;
  private final Periods periods;
  private final LocalDate asOf;

  MetricEvaluation(
      Workspace workspace,
      MetricValues values,
      Lineage lineage,
      Requests requests,
      Answers answers,
      LocalDate asOf) {
    this.workspace = workspace;
    this.values = values;
    this.lineage = lineage;
    this.requests = requests;
    this.answers = answers;
    this.periods = new Periods(workspace.time());
    this.asOf = asOf;
  }

  /** The report on a subject; guardrails are filled in when all metrics are known. */
  MetricReport of(Subject subject) {
    TargetBook book = new TargetBook(workspace, subject, requests, answers);
    Series series = answers.to(requests.history(subject));
    DateRange closed = subject.closed();
    DateRange before = workspace.time().shift(closed, subject.grain(), -1);
    @Nullable BigDecimal value = series.at(closed.start()).orElse(null);
    Optional<Target> target = book.inForce(closed);
    Optional<Expectation> expectation = target.flatMap(t -> book.expectation(t, closed, series));
    String unreliable = unreliable(subject);
    boolean doubtful = doubtful(subject);
    Element element = subject.element();
    return new MetricReport(
        subject.id().qualifiedName(),
        element.kind().keyword(),
        element.title(),
        unit(subject).toString(),
        direction(subject),
        periods.named(closed, subject.grain()),
        value,
        status(book, value, expectation, unreliable),
        reason(subject, series, value, unreliable),
        plan(book, target, expectation, value),
        slices(subject, book),
        series.at(before.start()).orElse(null),
        series.at(periods.yearBefore(closed, subject.grain()).start()).orElse(null),
        answers.to(requests.yearToDate(subject)).values().values().stream()
            .findFirst()
            .orElse(null),
        doubtful && series.at(before.start()).isPresent()
            ? Status.UNRELIABLE
            : status(book, before, series),
        new History(workspace.time(), subject, book)
            .of(series, period -> doubtful || (period.equals(closed) && !unreliable.isEmpty())),
        new Benchmarks(workspace, subject, requests, answers).of(series),
        List.of(),
        proxy(subject),
        "",
        element.has(Confidential.class),
        requests.history(subject).map(values::sql).orElse(""));
  }

  private Unit unit(Subject subject) {
    ElementId measured = subject.measured();
    return workspace.unit(measured == null ? subject.id() : measured);
  }

  private String direction(Subject subject) {
    return workspace.direction(subject.id()).map(d -> d.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** Why the data cannot be trusted, or empty. */
  private String unreliable(Subject subject) {
    ElementId measured = subject.measured();
    Stream<ElementId> from = measured == null ? Stream.empty() : lineage.sources(measured).stream();
    return from.map(values::source)
        .flatMap(
            source ->
                source.checks().stream()
                    .filter(check -> !check.passed() && matters(check, subject))
                    .map(c -> "`" + source.name() + "`: " + c.expectation() + "; " + c.evidence()))
        .findFirst()
        .orElse("");
  }

  /** Whether no period can be trusted: a check that fails does not say which rows are to blame. */
  private boolean doubtful(Subject subject) {
    ElementId measured = subject.measured();
    return measured != null
        && lineage.sources(measured).stream()
            .flatMap(source -> values.source(source).checks().stream())
            .anyMatch(c -> !c.passed() && !c.aspect().equals(SourceReport.FRESHNESS));
  }

  /** Old data matters when it holds back the period that should be judged by now. */
  private boolean matters(SourceReport.Check check, Subject subject) {
    DateRange open = workspace.time().period(asOf, subject.grain());
    boolean upToDate = subject.closed().end().equals(open.start());
    return !(check.aspect().equals(SourceReport.FRESHNESS) && upToDate);
  }

  private static Status status(
      TargetBook book,
      @Nullable BigDecimal value,
      Optional<Expectation> expectation,
      String unreliable) {
    if (value == null) {
      return Status.NO_DATA;
    }
    if (!unreliable.isEmpty()) {
      return Status.UNRELIABLE;
    }
    return expectation.map(e -> book.status(value, e)).orElse(Status.NO_TARGET);
  }

  /** How it stood in a period, by what is known now. */
  private static Status status(TargetBook book, DateRange period, Series series) {
    Optional<Expectation> expectation =
        book.inForce(period).flatMap(t -> book.expectation(t, period, series));
    return status(book, series.at(period.start()).orElse(null), expectation, "");
  }

  private String reason(
      Subject subject, Series series, @Nullable BigDecimal value, String unreliable) {
    if (value != null) {
      return unreliable;
    }
    if (subject.measured() == null) {
      return subject
          .element()
          .fact(Planned.class)
          .map(p -> "planned by " + p.by())
          .orElse("it has no `value`");
    }
    if (!series.failure().isEmpty()) {
      return series.failure();
    }
    String period = periods.named(subject.closed(), subject.grain()).label();
    return series.values().isEmpty()
        ? "no data up to " + period
        : "no value for " + period + "; the last one is for " + last(subject, series);
  }

  private String last(Subject subject, Series series) {
    DateRange period = workspace.time().period(series.values().lastKey(), subject.grain());
    return periods.named(period, subject.grain()).label();
  }

  private static @Nullable Plan plan(
      TargetBook book,
      Optional<Target> target,
      Optional<Expectation> expectation,
      @Nullable BigDecimal value) {
    return target.flatMap(t -> expectation.map(e -> book.plan(t, e, value))).orElse(null);
  }

  private List<Slice> slices(Subject subject, TargetBook book) {
    return book.slices().stream().flatMap(t -> slice(subject, book, t).stream()).toList();
  }

  private Optional<Slice> slice(Subject subject, TargetBook book, Target target) {
    Series series = answers.to(requests.slice(subject, target));
    @Nullable BigDecimal value = series.at(subject.closed().start()).orElse(null);
    Optional<Expectation> expectation = book.expectation(target, subject.closed(), series);
    return expectation.map(
        e ->
            new Slice(
                TargetWords.slice(target),
                value,
                status(book, value, expectation, unreliable(subject)),
                book.plan(target, e, value)));
  }

  private @Nullable ProxyUse proxy(Subject subject) {
    Proxy proxy = subject.proxy();
    if (proxy == null) {
      return null;
    }
    String metric = new Names(workspace).of(subject.id(), proxy.metric());
    return new ProxyUse(
        metric, proxy.until() == null ? "" : proxy.until().toString(), proxy.reason());
  }
}
