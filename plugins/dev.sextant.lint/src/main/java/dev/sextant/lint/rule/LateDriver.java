package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.index.DriverIndex;
import dev.sextant.model.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A driver whose lag is longer than what is left until the target. */
public final class LateDriver implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "late-driver",
          Category.ALIGNMENT,
          Severity.WARNING,
          "A driver acts in time for the target it serves.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.DRIVER)
        .filter(d -> !d.broken())
        .flatMap(d -> d.facts(DriverFact.Moves.class).flatMap(m -> late(d, m, model).stream()));
  }

  private static Optional<Finding> late(Element driver, DriverFact.Moves moves, Model model) {
    Duration lag = moves.lag();
    if (lag == null) {
      return Optional.empty();
    }
    LocalDate acts = Lags.after(model.today(), lag);
    return model.workspace().target(driver.id(), moves.metric()).stream()
        .flatMap(m -> missed(m, acts, model, new HashSet<>()).stream())
        .findFirst()
        .map(m -> finding(driver, moves, m));
  }

  /**
   * What is moved too late: the metric itself, what is computed from it, or what it moves in turn.
   * A driver further on that would be late by itself is said there.
   */
  private static Optional<Missed> missed(
      ElementId metric, LocalDate acts, Model model, Set<ElementId> seen) {
    if (!seen.add(metric)) {
      return Optional.empty();
    }
    Optional<LocalDate> end = end(metric, model);
    if (end.isPresent()) {
      return end.filter(acts::isAfter).map(e -> new Missed(metric, acts, e));
    }
    Stream<Optional<Missed>> computed =
        Stream.concat(named(metric, model), model.usage().usedBy(metric).stream())
            .map(m -> missed(m, acts, model, seen));
    Stream<Optional<Missed>> moved =
        model.drivers().effects(metric).stream()
            .filter(e -> !isLateAlone(e, model))
            .map(e -> missed(e.metric(), later(acts, e.lag()), model, seen));
    return Stream.concat(computed, moved).flatMap(Optional::stream).findFirst();
  }

  /** What a metric is but another name for. */
  private static Stream<ElementId> named(ElementId metric, Model model) {
    return Formulas.current(metric, model).stream()
        .flatMap(m -> m instanceof Measure.MetricRef r ? Stream.of(r.metric()) : Stream.empty());
  }

  private static Optional<LocalDate> end(ElementId metric, Model model) {
    return model
        .workspace()
        .element(metric)
        .flatMap(e -> Targets.lastDay(e, model))
        .filter(e -> !e.isBefore(model.today()));
  }

  private static boolean isLateAlone(DriverIndex.Effect effect, Model model) {
    LocalDate acts = later(model.today(), effect.lag());
    return end(effect.metric(), model).filter(acts::isAfter).isPresent();
  }

  private static LocalDate later(LocalDate day, @Nullable Duration lag) {
    return lag == null ? day : Lags.after(day, lag);
  }

  /** A target that ends before anything comes of it. */
  private record Missed(ElementId metric, LocalDate acts, LocalDate end) {}

  private static Finding finding(Element driver, DriverFact.Moves moves, Missed missed) {
    return Finding.at(
            driver,
            moves,
            "Pulled today, `%s` shows in `%s` on %s, but its target ends on %s; look for a faster lever, or aim at the next target"
                .formatted(
                    driver.name(), missed.metric().simpleName(), missed.acts(), missed.end()))
        .because("It can help the next target, but no longer this one");
  }
}
