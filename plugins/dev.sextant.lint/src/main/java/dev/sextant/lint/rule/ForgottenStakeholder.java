package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A stakeholder who receives nothing. */
public final class ForgottenStakeholder implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "forgotten-stakeholder",
          Category.OWNERSHIP,
          Severity.WARNING,
          "Whoever has a stake receives something.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    return model
        .workspace()
        .elements(ElementKind.STAKEHOLDER)
        .filter(s -> !s.broken() && !receives(s, model))
        .map(
            s ->
                Finding.at(
                        s,
                        "`%s` receives nothing; add `receives`, or serve them with a mission"
                            .formatted(s.name()))
                    .because("Those who are asked and never told stop answering"));
  }

  /** A review, a newsletter, something in words, or a mission that serves them. */
  private static boolean receives(Element stakeholder, Model model) {
    return stakeholder.has(PurposeFact.Receives.class)
        || stakeholder.facts(PurposeFact.Wants.class).anyMatch(w -> !w.required())
        || model
            .workspace()
            .elements()
            .anyMatch(
                e ->
                    Stream.of(
                            e.facts(PurposeFact.Serves.class).flatMap(f -> f.mentions()),
                            e.facts(PracticeFact.To.class).flatMap(f -> f.mentions()),
                            e.facts(PracticeFact.With.class).flatMap(f -> f.mentions()))
                        .flatMap(paths -> paths)
                        .flatMap(p -> model.workspace().target(e.id(), p).stream())
                        .anyMatch(stakeholder.id()::equals));
  }
}
