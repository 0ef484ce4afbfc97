package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the shape of a formula says, however it is spread over metrics. */
final class Formulas {

  private Formulas() {}

  /** The current definition; empty when there is none. */
  static Optional<Measure> current(ElementId metric, Model model) {
    return model.workspace().formula(metric).map(Formula::current);
  }

  /** The same, of the metric whose name is all that it says, if it says no more than a name. */
  static Optional<Measure> meant(ElementId metric, Model model) {
    return current(metric, model).map(m -> meant(m, model));
  }

  /** A measure, or what is behind it when it is no more than the name of a metric. */
  static Measure meant(Measure measure, Model model) {
    Set<ElementId> seen = new HashSet<>();
    Measure meant = measure;
    while (meant instanceof Measure.MetricRef r && seen.add(r.metric())) {
      meant = current(r.metric(), model).orElse(meant);
    }
    return meant instanceof Measure.Versioned v ? v.versions().getLast().measure() : meant;
  }

  /** All parts of the current definition, with those of the metrics that it is made of. */
  static Stream<Measure> parts(ElementId metric, Model model) {
    List<Measure> parts = new ArrayList<>();
    current(metric, model).ifPresent(m -> collect(m, model, new HashSet<>(), parts));
    return parts.stream();
  }

  /** All parts of a measure, with those of the metrics that it is made of. */
  static Stream<Measure> parts(Measure measure, Model model) {
    List<Measure> parts = new ArrayList<>();
    collect(measure, model, new HashSet<>(), parts);
    return parts.stream();
  }

  private static void collect(
      Measure measure, Model model, Set<ElementId> seen, List<Measure> parts) {
    parts.add(measure);
    if (measure instanceof Measure.MetricRef r) {
      if (seen.add(r.metric())) {
        current(r.metric(), model).ifPresent(m -> collect(m, model, seen, parts));
      }
    } else if (measure instanceof Measure.Versioned v) {
      collect(v.versions().getLast().measure(), model, seen, parts);
    } else {
      measure.operands().forEach(m -> collect(m, model, seen, parts));
    }
  }
}
