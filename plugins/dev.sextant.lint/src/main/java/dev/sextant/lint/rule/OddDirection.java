package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Edits;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.lint.wording.Concept;
import dev.sextant.lint.wording.Speaks;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A direction that contradicts the words. */
public final class OddDirection implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "odd-direction",
          Category.DEFINITIONS,
          Severity.WARNING,
          "What is bad is better when lower.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    Optional<MeasureFact.Better> better = element.fact(MeasureFact.Better.class);
    if (element.kind() != ElementKind.KPI || better.isEmpty()) {
      return Stream.empty();
    }
    boolean harm = Speaks.endsIn(element.title(), Concept.HARM);
    boolean higher = better.get().direction() == MeasureFact.Direction.HIGHER;
    return harm && higher && !GOOD.matcher(element.title().toLowerCase(Locale.ROOT)).find()
        ? Stream.of(
            Finding.at(
                    element,
                    better.get(),
                    "“%s” sounds like something bad, but higher is said to be better"
                        .formatted(element.title()))
                .because("With the wrong direction every bad month is reported as a good one")
                .fix(
                    Edits.ask(
                        "Change to `lower is better`",
                        Edits.replace(better.get(), "lower is better"))))
        : Stream.empty();
  }

  /** What is bad and was prevented, solved or left behind is good. */
  private static final Pattern GOOD =
      Pattern.compile(
          "\\b(without|free|no|zero|prevent|avoid|resolved|solved|closed|fixed|found|handled|answered|detected|recover|report|caught|before|between|not|never|reduc|saved|less|fewer|won|reversed)");
}
