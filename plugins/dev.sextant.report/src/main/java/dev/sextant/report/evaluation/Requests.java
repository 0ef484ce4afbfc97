package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.PeerBenchmark;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.values.SeriesRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that the evaluation of a subject needs. */
final class Requests {

  private final Workspace workspace;
  private final Periods periods;

  Requests(Workspace workspace) {
    this.workspace = workspace;
    this.periods = new Periods(workspace.time());
  }

  /** All of them, so that they can be asked for at once. */
  Stream<SeriesRequest> of(Subject subject) {
    return Stream.of(
            history(subject).stream(),
            yearToDate(subject).stream(),
            subject.element().facts(Target.class).flatMap(t -> slice(subject, t).stream()),
            subject.element().facts(Target.class).flatMap(t -> plan(subject, t).stream()),
            subject.element().facts(PeerBenchmark.class).flatMap(p -> peer(subject, p).stream()))
        .flatMap(s -> s);
  }

  Optional<SeriesRequest> history(Subject subject) {
    return Optional.ofNullable(subject.measured())
        .map(m -> new SeriesRequest(m, subject.grain(), subject.history(), null));
  }

  Optional<SeriesRequest> yearToDate(Subject subject) {
    return Optional.ofNullable(subject.measured())
        .map(m -> new SeriesRequest(m, null, periods.yearToDate(subject.closed()), null));
  }

  /** The values of the slice for which a target holds. */
  Optional<SeriesRequest> slice(Subject subject, Target target) {
    ElementId measured = subject.measured();
    if (measured == null || target.where() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SeriesRequest(measured, subject.grain(), subject.history(), target.where()));
  }

  /** The values of the metric that a target names. */
  Optional<SeriesRequest> plan(Subject subject, Target target) {
    if (!(target.form() instanceof Form.Metric plan)) {
      return Optional.empty();
    }
    return workspace
        .target(subject.id(), plan.metric())
        .map(id -> new SeriesRequest(id, subject.grain(), subject.history(), target.where()));
  }

  /** The values of the metric of a peer. */
  Optional<SeriesRequest> peer(Subject subject, PeerBenchmark benchmark) {
    return workspace
        .target(subject.id(), benchmark.peer())
        .filter(id -> id.kind().isMetricLike())
        .map(id -> new SeriesRequest(id, subject.grain(), subject.history(), null));
  }
}
