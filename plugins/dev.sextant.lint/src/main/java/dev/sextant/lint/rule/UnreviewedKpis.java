package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Declaration;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import java.util.List;
import java.util.stream.Stream;

/** KPIs that no review looks at, said once for a package. */
public final class UnreviewedKpis implements Rule.OfFile {

  private static final About ABOUT =
      About.of(
          "unreviewed-kpis",
          Category.VISIBILITY,
          Severity.WARNING,
          "Every KPI is looked at in some review.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(FileModel file, Model model) {
    List<Element> missed = missed(file, model).toList();
    return missed.isEmpty() || !isFirst(file, model) ? Stream.empty() : Stream.of(finding(missed));
  }

  private static Stream<Element> missed(FileModel file, Model model) {
    return file.declarations().stream()
        .map(Declaration::element)
        .filter(e -> e.kind() == ElementKind.KPI && !e.broken() && e.has(MeasureFact.Value.class))
        .filter(e -> model.reviews().reviews(e.id()).isEmpty());
  }

  /** Whether no earlier file of the package has such KPIs, so that it is said once. */
  private static boolean isFirst(FileModel file, Model model) {
    return model.workspace().files().values().stream()
        .filter(f -> f.packageName().equals(file.packageName()))
        .filter(f -> missed(f, model).findAny().isPresent())
        .findFirst()
        .filter(f -> f.path().equals(file.path()))
        .isPresent();
  }

  private static Finding finding(List<Element> missed) {
    Element first = missed.getFirst();
    String others =
        missed.size() == 1 ? "" : " and %s more of this file".formatted(missed.size() - 1);
    return Finding.at(
            first,
            "No review looks at `%s`%s; put %s on a scorecard"
                .formatted(first.name(), others, missed.size() == 1 ? "it" : "them"))
        .because("What is measured and not discussed changes nothing");
  }
}
