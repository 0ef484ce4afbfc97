package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A source of KPIs without expectations of its data. */
public final class SourceWithoutQuality implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "source-without-quality",
          Category.DATA,
          Severity.INFO,
          "Somebody says what good rows look like.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Set<ElementId> expected = new HashSet<>();
    model
        .workspace()
        .elements(ElementKind.QUALITY)
        .forEach(
            q ->
                q.facts(SourceFact.Subject.class)
                    .flatMap(s -> model.workspace().target(q.id(), s.source()).stream())
                    .forEach(expected::add));
    return SourcesOfKpis.of(model)
        .filter(s -> !expected.contains(s.source().id()))
        .map(s -> finding(s.source(), s.kpi()));
  }

  private static Finding finding(Element source, ElementId kpi) {
    return Finding.at(
            source,
            "`%s` feeds `%s`, but nothing says what good rows look like; add `quality %s { fresh within …; complete … }`"
                .formatted(source.name(), kpi.simpleName(), source.name()))
        .because("Rows that are late or half empty look like a bad month");
  }
}
