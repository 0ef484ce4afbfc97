package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources that KPIs read, each with one of its KPIs. */
final class SourcesOfKpis {

  private SourcesOfKpis() {}

  static Stream<Map.Entry<ElementId, ElementId>> of(Model model) {
    Map<ElementId, ElementId> sources = new TreeMap<>();
    model
        .workspace()
        .elements(ElementKind.KPI)
        .forEach(
            k -> model.workspace().sourcesOf(k.id()).forEach(s -> sources.putIfAbsent(s, k.id())));
    return sources.entrySet().stream();
  }
}
