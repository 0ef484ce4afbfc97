package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A source of KPIs that does not say up to when it is loaded. */
public final class SourceWithoutWatermark implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "source-without-watermark",
          Category.DATA,
          Severity.WARNING,
          "It is known up to when there are rows.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return SourcesOfKpis.of(model)
        .filter(s -> lacks(s.source()))
        .map(s -> finding(s.source(), s.kpi()));
  }

  /** A file is as complete as its last row; rows of a table arrive while people look. */
  private static boolean lacks(Element source) {
    return source.has(SourceFact.Table.class)
        && source.has(SourceFact.Time.class)
        && !source.has(SourceFact.LoadedUntil.class)
        && !source.has(SourceFact.ClosesAfter.class);
  }

  private static Finding finding(Element source, ElementId kpi) {
    return Finding.at(
            source,
            "Nothing says up to when `%s` is loaded; add `loaded until` and the column, or `closes after` for late rows"
                .formatted(source.name()))
        .because(
            "`%s` would be judged on a day that is only half there".formatted(kpi.simpleName()));
  }
}
