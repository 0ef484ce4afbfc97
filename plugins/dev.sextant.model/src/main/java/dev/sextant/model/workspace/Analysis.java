package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.share.Layered;
import dev.sextant.model.time.TimeSettings;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out about all elements, and who asked about whom. */
final class Analysis {

  private final Layered<ElementId, Result> results;
  private final Layered<ElementId, List<ElementId>> dependents;
  private final Vocabulary vocabulary;

  Analysis(
      Layered<ElementId, Result> results,
      Layered<ElementId, List<ElementId>> dependents,
      Vocabulary vocabulary) {
    this.results = results;
    this.dependents = dependents;
    this.vocabulary = vocabulary;
  }

  /** What is known of a workspace without files. */
  static Analysis none(TimeSettings time) {
    return new Analysis(Layered.empty(), Layered.empty(), Vocabulary.builtIn(time));
  }

  @Nullable Result result(ElementId id) {
    return results.get(id);
  }

  @Nullable Signature signature(ElementId id) {
    Result result = results.get(id);
    return result == null ? null : result.signature();
  }

  /** The elements that looked at the signature of one. */
  Collection<ElementId> dependents(ElementId id) {
    return dependents.getOrDefault(id, List.of());
  }

  Layered<ElementId, Result> results() {
    return results;
  }

  Layered<ElementId, List<ElementId>> dependents() {
    return dependents;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
