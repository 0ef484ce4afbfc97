package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.PeriodRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What the targets of a metric say of time. */
final class Targets {

  private Targets() {}

  /** The last day for which a target asks anything; empty without targets that say a period. */
  static Optional<LocalDate> lastDay(Element metric, Model model) {
    return metric
        .facts(TargetFact.Target.class)
        .flatMap(t -> end(t.form()).stream())
        .map(p -> model.range(p).last())
        .max(Comparator.naturalOrder());
  }

  /** The period in which a target is due or holds. */
  static Optional<PeriodRef> end(TargetFact.Form form) {
    return switch (form) {
      case TargetFact.Form.ByDate d -> Optional.ofNullable(d.by());
      case TargetFact.Form.Standing s -> Optional.of(s.throughout());
      case TargetFact.Form.Total t -> Optional.of(t.during());
      case TargetFact.Form.Band b -> Optional.of(b.throughout());
      case TargetFact.Form.Metric m -> Optional.ofNullable(m.throughout());
    };
  }
}
