package dev.sextant.cli.tree;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact.Of;
import dev.sextant.model.fact.CommonFact.Supports;
import dev.sextant.model.fact.DriverFact.Moves;
import dev.sextant.model.fact.MeasureFact.DependsOn;
import dev.sextant.model.fact.MeasureFact.Measures;
import dev.sextant.model.fact.MeasureFact.Proxy;
import dev.sextant.model.fact.PurposeFact.ForMission;
import dev.sextant.model.fact.PurposeFact.PartOf;
import dev.sextant.model.fact.PurposeFact.Realises;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For each element, what stands under it and why. */
public final class Relations {

  /**
   * Something that stands under an element.
   *
   * @param id what
   * @param words how it belongs there; empty for the usual way
   */
  public record Below(ElementId id, String words) {}

  private final Workspace workspace;
  private final Map<ElementId, List<Below>> below = new LinkedHashMap<>();

  private Relations(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The relations of a workspace. */
  public static Relations of(Workspace workspace) {
    Relations relations = new Relations(workspace);
    workspace.elements().forEach(relations::collect);
    return relations;
  }

  /** What stands under an element, in the order of the model. */
  public List<Below> below(ElementId id) {
    return below.getOrDefault(id, List.of()).stream().distinct().toList();
  }

  /** What an element stands under. */
  public List<ElementId> above(ElementId id) {
    return below.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(b -> b.id().equals(id)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void collect(Element element) {
    if (element.kind() == ElementKind.STRATEGY) {
      workspace.parent(element.id()).ifPresent(p -> add(p.id(), new Below(element.id(), "")));
    }
    ElementId id = element.id();
    purpose(element);
    element.facts(Measures.class).forEach(f -> under(id, f.goals(), ""));
    element.facts(Proxy.class).forEach(f -> over(id, List.of(f.metric()), "proxy"));
    element.facts(DependsOn.class).forEach(f -> over(id, f.metrics(), "depends on"));
    element.facts(Moves.class).forEach(f -> under(id, List.of(f.metric()), moves(f)));
  }

  private void purpose(Element element) {
    ElementId id = element.id();
    element.facts(Realises.class).forEach(f -> under(id, f.strategies(), ""));
    element.facts(ForMission.class).forEach(f -> under(id, List.of(f.mission()), ""));
    element.facts(PartOf.class).forEach(f -> under(id, List.of(f.whole()), ""));
    element.facts(Supports.class).forEach(f -> under(id, f.goals(), "supports"));
    if (element.kind() == ElementKind.MISSION) {
      element.facts(Of.class).forEach(f -> under(id, List.of(f.team()), ""));
    }
  }

  private static String moves(Moves fact) {
    String verb = fact.raises() ? "raises" : "lowers";
    return fact.lag() == null ? verb : verb + ", after " + fact.lag();
  }

  private void under(ElementId id, List<Path> parents, String words) {
    parents.forEach(
        p -> workspace.target(id, p).ifPresent(parent -> add(parent, new Below(id, words))));
  }

  private void over(ElementId id, List<Path> children, String words) {
    children.forEach(
        c -> workspace.target(id, c).ifPresent(child -> add(id, new Below(child, words))));
  }

  private void add(ElementId parent, Below child) {
    below.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
  }
}
