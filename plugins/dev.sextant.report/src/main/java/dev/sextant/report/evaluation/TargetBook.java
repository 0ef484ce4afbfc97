package dev.sextant.report.evaluation;

import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.fact.TargetFact.Form;
import dev.sextant.model.fact.TargetFact.Stretch;
import dev.sextant.model.fact.TargetFact.Target;
import dev.sextant.model.fact.TargetFact.Tolerance;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Corridor;
import dev.sextant.report.MetricReport.Plan;
import dev.sextant.report.Status;
import dev.sextant.report.values.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The targets of one subject, and how its values stand against them. */
final class TargetBook {

  private final Workspace workspace;
  private final Subject subject;
  private final Requests requests;
  private final Answers answers;
  private final Function<Quantity, BigDecimal> scale;

  TargetBook(Workspace workspace, Subject subject, Requests requests, Answers answers) {
    this.workspace = workspace;
    this.subject = subject;
    this.requests = requests;
    this.answers = answers;
    this.scale = subject.scale(workspace);
  }

  /** The targets for the whole, in the order of the model. */
  List<Target> whole() {
    return element().facts(Target.class).filter(t -> t.where() == null).toList();
  }

  /** The targets for a slice each. */
  List<Target> slices() {
    return element().facts(Target.class).filter(t -> t.where() != null).toList();
  }

  /** The target for the whole that says something about a period. */
  Optional<Target> inForce(DateRange period) {
    return whole().stream().filter(t -> covers(t, period)).findFirst();
  }

  private boolean covers(Target target, DateRange period) {
    return TargetReading.window(target.form(), workspace.time())
        .map(w -> w.contains(period.last()))
        .orElse(true);
  }

  /** What a target asks for in a period, given the values that it is held against. */
  Optional<Expectation> expectation(Target target, DateRange period, Series values) {
    return better(target)
        .flatMap(
            better ->
                new TargetReading(
                        target.form(),
                        better,
                        subject.grain(),
                        values,
                        planOf(target),
                        scale,
                        workspace.time())
                    .in(period));
  }

  private @Nullable Series planOf(Target target) {
    return target.form() instanceof Form.Metric ? answers.to(requests.plan(subject, target)) : null;
  }

  /** The stated direction, else the one in which the path leads; bands need none. */
  private Optional<Direction> better(Target target) {
    Optional<Direction> stated = workspace.direction(subject.id());
    if (stated.isPresent()) {
      return stated;
    }
    return switch (target.form()) {
      case Form.ByDate path when path.from() != null ->
          Optional.of(
              path.value().number().compareTo(path.from().number()) >= 0
                  ? Direction.HIGHER
                  : Direction.LOWER);
      case Form.Standing standing -> Optional.of(Direction.HIGHER);
      case Form.Band band -> Optional.of(Direction.HIGHER);
      case Form.ByDate path -> Optional.empty();
      case Form.Total total -> Optional.empty();
      case Form.Metric metric -> Optional.empty();
    };
  }

  /** How a value stands against an expectation. */
  Status status(BigDecimal value, Expectation expectation) {
    return Judge.status(value, expectation, tolerance(expectation.nearest(value)));
  }

  private BigDecimal tolerance(BigDecimal expected) {
    return element()
        .fact(Tolerance.class)
        .map(t -> scale.apply(t.within()).abs())
        .orElseGet(() -> Judge.defaultTolerance(expected));
  }

  /** A target as the report shows it. */
  Plan plan(Target target, Expectation expectation, @Nullable BigDecimal value) {
    BigDecimal expected = expectation.nearest(value == null ? BigDecimal.ZERO : value);
    @Nullable Corridor corridor = corridor(expectation);
    return new Plan(
        TargetWords.of(target),
        expected,
        value == null ? null : variance(value, expected, corridor),
        tolerance(expected),
        element().fact(Stretch.class).map(s -> scale.apply(s.value())).orElse(null),
        target.owner() == null ? "" : owner(target),
        corridor);
  }

  private static BigDecimal variance(
      BigDecimal value, BigDecimal expected, @Nullable Corridor corridor) {
    return corridor == null ? value.subtract(expected) : corridor.variance(value);
  }

  /** What a band asks for, with the tolerance outside of each of its edges; null for one value. */
  @Nullable Corridor corridor(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Band band ->
          new Corridor(
              band.low(),
              band.high(),
              band.low().subtract(tolerance(band.low())),
              band.high().add(tolerance(band.high())));
      case Expectation.Level level -> null;
    };
  }

  private String owner(Target target) {
    return Optional.ofNullable(target.owner())
        .flatMap(path -> workspace.target(subject.id(), path))
        .map(Object::toString)
        .orElse("");
  }

  private Element element() {
    return subject.element();
  }
}
