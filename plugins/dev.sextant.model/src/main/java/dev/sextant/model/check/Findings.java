package dev.sextant.model.check;

import dev.sextant.model.element.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one element; the same finding twice counts once. */
public final class Findings {

  private final ElementId element;
  private final Set<Finding> collected = new LinkedHashSet<>();

  /** Starts without findings. */
  public Findings(ElementId element) {
    this.element = element;
  }

  /** Something is wrong at a node. */
  public void add(StructuralRule rule, int node, String message) {
    add(rule, node, message, "", List.of());
  }

  /** Something is wrong at a node, for a reason, and can be mended. */
  public void add(
      StructuralRule rule, int node, String message, String why, List<Remedy> remedies) {
    collected.add(new Finding(rule, element, node, message, why, remedies, null));
  }

  /** A name means nothing. */
  public void unknown(StructuralRule rule, String message, Meant meant) {
    unknown(rule, message, "", meant);
  }

  /** A name means nothing, for a reason that is not plain. */
  public void unknown(StructuralRule rule, String message, String why, Meant meant) {
    collected.add(new Finding(rule, element, meant.node(), message, why, List.of(), meant));
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return collected.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return collected.size();
  }

  /** All of them, in the order in which they were found. */
  public List<Finding> list() {
    return new ArrayList<>(collected);
  }
}
