package dev.sextant.lint.rule.activity;

import dev.sextant.lint.Model;
import dev.sextant.lint.wording.MetricText;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people wrote about a metric of a model. */
final class Texts {

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_");

  private Texts() {}

  static MetricText of(Element metric, Model model) {
    String identifier = HUMP.matcher(metric.name()).replaceAll(" ").strip();
    String name = metric.label().isEmpty() ? identifier : metric.label();
    String definition =
        metric.fact(CommonFact.Definition.class).map(CommonFact.Definition::text).orElse("");
    return new MetricText(name, definition, unit(metric, model));
  }

  /** A declared unit by its label, which is how people write it; else as written. */
  private static String unit(Element metric, Model model) {
    return metric
        .fact(MeasureFact.InUnit.class)
        .map(MeasureFact.InUnit::unit)
        .map(u -> labels(u.over(), metric, model, " ") + per(u.per(), metric, model))
        .orElse("");
  }

  private static String per(List<Path> units, Element metric, Model model) {
    return units.isEmpty() ? "" : "/" + labels(units, metric, model, "/");
  }

  private static String labels(List<Path> units, Element metric, Model model, String between) {
    return units.stream().map(u -> label(u, metric, model)).collect(Collectors.joining(between));
  }

  private static String label(Path unit, Element metric, Model model) {
    return model
        .workspace()
        .target(metric.id(), unit)
        .filter(id -> id.kind() == ElementKind.UNIT)
        .flatMap(id -> model.workspace().element(id))
        .map(Element::label)
        .filter(label -> !label.isEmpty())
        .orElse(unit.dotted());
  }
}
