package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact.Confidential;
import dev.sextant.model.fact.MeasureFact.Planned;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.MetricUsage;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.report.MetricReport.ProxyUse;
import dev.sextant.report.MetricReport.Slice;
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
  private final Trust trust;
  private final MetricUsage usage;
  private final Requests requests;
  private final Answers answers;
  private final Periods periods;

  MetricEvaluation(
      Workspace workspace,
      MetricValues values,
      Lineage lineage,
      Requests requests,
      Answers answers,
      LocalDate asOf) {
    this.workspace = workspace;
    this.values = values;
    this.trust = new Trust(workspace, values, lineage, asOf);
    this.usage = MetricUsage.of(workspace);
    this.requests = requests;
    this.answers = answers;
    this.periods = new Periods(workspace.time());
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
    String unreliable = trust.unreliable(subject);
    boolean doubtful = trust.doubtful(subject);
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
        value == null ? "" : trust.note(subject),
        confidential(subject),
        element.has(Planned.class),
        requests.history(subject).map(values::sql).orElse(""));
  }

  private Unit unit(Subject subject) {
    ElementId measured = subject.measured();
    return workspace.unit(measured == null ? subject.id() : measured);
  }

  private String direction(Subject subject) {
    return workspace.direction(subject.id()).map(d -> d.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** Whether it, its proxy or anything that they are made of is for a named audience alone. */
  private boolean confidential(Subject subject) {
    return Stream.concat(Stream.of(subject.id()), Stream.ofNullable(subject.measured()))
        .flatMap(id -> usage.closure(id).stream())
        .flatMap(id -> workspace.element(id).stream())
        .anyMatch(part -> part.has(Confidential.class));
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
    var before = series.values().headMap(subject.closed().start());
    if (before.isEmpty()) {
      return series.values().isEmpty()
          ? "no data up to " + period
          : "no value for " + period + " or any period before";
    }
    DateRange last = workspace.time().period(before.lastKey(), subject.grain());
    return "no value for "
        + period
        + "; the last one before is for "
        + periods.named(last, subject.grain()).label();
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
                status(book, value, expectation, trust.unreliable(subject)),
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
