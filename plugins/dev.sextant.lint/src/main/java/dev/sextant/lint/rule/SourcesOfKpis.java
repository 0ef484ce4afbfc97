package dev.sextant.lint.rule;

import dev.sextant.lint.Model;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources that KPIs read, each with one of its KPIs; those that could not be read are left out.
 */
final class SourcesOfKpis {

  private SourcesOfKpis() {}

  /** A source and the name of a KPI that reads it. */
  record Fed(Element source, ElementId kpi) {}

  static Stream<Fed> of(Model model) {
    Map<ElementId, ElementId> sources = new TreeMap<>();
    model
        .workspace()
        .elements(ElementKind.KPI)
        .forEach(
            k -> model.workspace().sourcesOf(k.id()).forEach(s -> sources.putIfAbsent(s, k.id())));
    return sources.entrySet().stream()
        .flatMap(
            s ->
                model.workspace().element(s.getKey()).stream()
                    .filter(e -> !e.broken())
                    .map(e -> new Fed(e, s.getValue())));
  }
}
