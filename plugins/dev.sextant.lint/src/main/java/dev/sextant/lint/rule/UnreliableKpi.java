package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A KPI on failing or stale data. */
public final class UnreliableKpi implements Rule.OfResults {

  private static final About ABOUT =
      About.of(
          "unreliable-kpi",
          Category.DATA,
          Severity.WARNING,
          "A KPI rests on data that keeps its promises.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    return model
        .workspace()
        .elements(ElementKind.KPI)
        .filter(k -> !k.broken())
        .flatMap(
            k ->
                model.workspace().sourcesOf(k.id()).stream()
                    .flatMap(
                        s ->
                            results.faults(s).stream()
                                .filter(f -> !f.kind().equals("duplicates"))
                                .limit(1)
                                .map(f -> finding(k, s, f))));
  }

  private static Finding finding(Element kpi, ElementId source, Results.Fault fault) {
    return Finding.at(
        kpi,
        "`%s` rests on `%s`, whose data fails: %s"
            .formatted(kpi.name(), source.simpleName(), fault.message()));
  }
}
