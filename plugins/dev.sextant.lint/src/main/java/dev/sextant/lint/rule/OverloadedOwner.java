package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import java.util.stream.Stream;

/** A role that owns very many KPIs. */
public final class OverloadedOwner implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
              "overloaded-owner",
              Category.OWNERSHIP,
              Severity.INFO,
              "Nobody owns more than anybody can steer.")
          .with("limit", 10, "the number of KPIs that one role may own");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    int limit = model.option(ABOUT, "limit");
    return model
        .workspace()
        .elements(ElementKind.ROLE)
        .filter(r -> !r.broken())
        .flatMap(
            r -> {
              long owned =
                  model.ownership().owned(r.id()).stream()
                      .filter(id -> id.kind() == ElementKind.KPI)
                      .count();
              return owned <= limit
                  ? Stream.empty()
                  : Stream.of(
                      Finding.at(
                          r,
                          "`%s` owns %s KPIs; share them out, or ask which of them decide anything"
                              .formatted(r.name(), owned)));
            });
  }
}
