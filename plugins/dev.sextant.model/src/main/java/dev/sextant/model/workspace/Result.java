package dev.sextant.model.workspace;

import dev.sextant.model.check.Finding;
import dev.sextant.model.element.ElementId;
import java.util.List;
import java.util.Set;

/**
 * What was found out about an element.
 *
 * @param signature what others can conclude from it
 * @param linking mistakes in what it is made of: formulas, columns, references
 * @param facts mistakes in its facts
 * @param asked the elements whose signatures were looked at for the signature
 * @param askedForFacts the elements whose signatures were looked at for the facts
 * @param metrics for metrics those by which it is defined
 * @param circular whether it is defined by itself
 */
record Result(
    Signature signature,
    List<Finding> linking,
    List<Finding> facts,
    Set<ElementId> asked,
    Set<ElementId> askedForFacts,
    Set<ElementId> metrics,
    boolean circular) {

  Result {
    linking = List.copyOf(linking);
    facts = List.copyOf(facts);
    asked = Set.copyOf(asked);
    askedForFacts = Set.copyOf(askedForFacts);
    metrics = Set.copyOf(metrics);
  }

  Result withFacts(List<Finding> newFacts, Set<ElementId> newAsked) {
    return new Result(signature, linking, newFacts, asked, newAsked, metrics, circular);
  }
}
