package dev.sextant.lint.rule.activity;

import dev.sextant.lint.Model;
import dev.sextant.lint.wording.MetricText;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.unit.UnitRef;
import java.util.regex.Pattern;

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
        .map(u -> label(u, model))
        .orElse("");
  }

  private static String label(UnitRef unit, Model model) {
    String written = unit.toString();
    return model
        .workspace()
        .elements(ElementKind.UNIT)
        .filter(e -> e.name().equals(written) && !e.label().isEmpty())
        .findFirst()
        .map(Element::label)
        .orElse(written);
  }
}
