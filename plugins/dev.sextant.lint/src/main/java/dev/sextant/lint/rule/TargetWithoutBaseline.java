package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.stream.Stream;

/** A target by a date without its start. */
public final class TargetWithoutBaseline implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "target-without-baseline",
          Category.BENCHMARKS,
          Severity.WARNING,
          "A target says from where it starts.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    return element
        .facts(TargetFact.Target.class)
        .filter(t -> t.where() == null)
        .filter(t -> t.form() instanceof TargetFact.Form.ByDate d && d.from() == null)
        .map(
            t ->
                Finding.at(
                        element,
                        t,
                        "The target of `%s` does not say from where it starts; add `from` the last known value `on` its date"
                            .formatted(element.name()))
                    .because("Without a start nobody can tell half-way whether it is half-way"));
  }
}
