package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.time.Duration;
import java.util.Optional;

/** How old the rows of a source may become. */
final class Freshness {

  private Freshness() {}

  /** What its quality promises; empty when that says nothing of age. */
  static Optional<Duration> of(ElementId source, Model model) {
    return model
        .workspace()
        .elements(ElementKind.QUALITY)
        .filter(
            q ->
                q.facts(SourceFact.Subject.class)
                    .flatMap(s -> model.workspace().target(q.id(), s.source()).stream())
                    .anyMatch(source::equals))
        .flatMap(q -> q.facts(SourceFact.Fresh.class))
        .map(SourceFact.Fresh::within)
        .findFirst();
  }
}
