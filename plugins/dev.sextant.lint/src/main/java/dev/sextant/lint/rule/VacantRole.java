package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.file.Element;
import java.util.List;
import java.util.stream.Stream;

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
    return model.ownership().vacancies().stream()
        .filter(r -> !model.ownership().owned(r).isEmpty())
        .flatMap(r -> model.workspace().element(r).stream())
        .filter(r -> !r.broken())
        .map(r -> vacant(r, model));
  }

  private static Finding vacant(Element role, Model model) {
    List<ElementId> owned = model.ownership().owned(role.id());
    String what =
        owned.size() == 1
            ? "`" + owned.getFirst().simpleName() + "`"
            : "%s elements, `%s` among them".formatted(owned.size(), owned.getFirst().simpleName());
    return Finding.at(
            role,
            "Nobody holds `%s`, which owns %s; add `held by`, or give them another owner meanwhile"
                .formatted(role.name(), what))
        .because("Accountability that nobody holds is nobody's");
  }
}
