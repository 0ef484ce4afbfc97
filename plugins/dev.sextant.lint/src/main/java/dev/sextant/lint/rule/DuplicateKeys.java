package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Results;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import java.util.stream.Stream;

/** A source whose declared key occurs more than once. */
public final class DuplicateKeys implements Rule.OfResults {

  private static final About ABOUT =
      About.of("duplicate-keys", Category.DATA, Severity.WARNING, "A key occurs once.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model, Results results) {
    return model
        .workspace()
        .elements(ElementKind.SOURCE)
        .filter(s -> !s.broken())
        .flatMap(
            s ->
                results.faults(s.id()).stream()
                    .filter(f -> f.kind().equals("duplicates"))
                    .map(
                        f ->
                            Finding.at(
                                    s,
                                    "The key of `%s` is none: %s".formatted(s.name(), f.message()))
                                .because("Whatever is looked up by it counts several times")));
  }
}
