package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A role that nobody holds but that owns something. */
public final class VacantRole implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "vacant-role", Category.OWNERSHIP, Severity.WARNING, "Whoever is accountable exists.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    List<ElementId> vacancies = model.ownership().vacancies();
    if (vacancies.isEmpty()) {
      return Stream.empty();
    }
    Map<ElementId, Set<ElementId>> parts = ownersOfParts(model);
    return vacancies.stream()
        .map(r -> Map.entry(r, owned(r, parts, model)))
        .filter(r -> !r.getValue().isEmpty())
        .flatMap(
            r ->
                model.workspace().element(r.getKey()).stream()
                    .filter(e -> !e.broken())
                    .map(e -> vacant(e, r.getValue())));
  }

  private static List<ElementId> owned(
      ElementId role, Map<ElementId, Set<ElementId>> parts, Model model) {
    return Stream.concat(
            model.ownership().owned(role).stream(), parts.getOrDefault(role, Set.of()).stream())
        .distinct()
        .toList();
  }

  /** Slices of targets and key results have owners of their own. */
  private static Map<ElementId, Set<ElementId>> ownersOfParts(Model model) {
    Map<ElementId, Set<ElementId>> owners = new HashMap<>();
    model
        .workspace()
        .elements()
        .forEach(
            e ->
                e.facts().stream()
                    .flatMap(f -> Stream.ofNullable(owner(f)))
                    .flatMap(p -> model.workspace().target(e.id(), p).stream())
                    .forEach(
                        r -> owners.computeIfAbsent(r, k -> new LinkedHashSet<>()).add(e.id())));
    return owners;
  }

  private static @Nullable Path owner(Fact fact) {
    if (fact instanceof TargetFact.Target t) {
      return t.owner();
    }
    if (fact instanceof PracticeFact.MetricResult r) {
      return r.owner();
    }
    return fact instanceof PracticeFact.MilestoneResult m ? m.owner() : null;
  }

  private static Finding vacant(Element role, List<ElementId> owned) {
    String what =
        owned.size() == 1
            ? "`" + owned.getFirst().simpleName() + "`"
            : "%s elements, `%s` among them".formatted(owned.size(), owned.getFirst().simpleName());
    return Finding.at(
            role,
            "Nobody holds `%s`, which answers for %s; add `held by`, or name another owner meanwhile"
                .formatted(role.name(), what))
        .because("Accountability that nobody holds is nobody's");
  }
}
