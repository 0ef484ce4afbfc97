package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Edits;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.PeriodRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
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
        .filter(t -> Targets.end(t.form()).filter(model::isOver).isEmpty())
        .map(t -> finding(element, t, model).because(WHY));
  }

  private static final String WHY =
      "Without a start nobody can tell half-way whether it is half-way";

  /** What follows upon another target starts where that one ends. */
  private static Finding finding(Element element, TargetFact.Target target, Model model) {
    TargetFact.Form.ByDate path = (TargetFact.Form.ByDate) target.form();
    Optional<TargetFact.Form.ByDate> before = before(element, path, model);
    PeriodRef by = path.by();
    if (before.isEmpty() || by == null) {
      return Finding.at(
          element,
          target,
          "The target of `%s` does not say from where it starts; add `from` the last known value `on` its date"
              .formatted(element.name()));
    }
    String start = "from " + before.get().value() + " on " + before.get().by();
    return Finding.at(
            element,
            target,
            "The target by %s does not say from where it starts; add `%s`, where the one before it ends"
                .formatted(by, start))
        .fix(
            Edits.ask(
                "Add `" + start + "`", new NodeEdit(by.at(), NodeEdit.Place.AFTER, " " + start)));
  }

  private static Optional<TargetFact.Form.ByDate> before(
      Element element, TargetFact.Form.ByDate path, Model model) {
    return element
        .facts(TargetFact.Target.class)
        .filter(t -> t.where() == null)
        .flatMap(t -> t.form() instanceof TargetFact.Form.ByDate d ? Stream.of(d) : Stream.empty())
        .filter(d -> end(d, model).isBefore(end(path, model)))
        .max(Comparator.comparing(d -> end(d, model)));
  }

  private static LocalDate end(TargetFact.Form.ByDate path, Model model) {
    return Optional.ofNullable(path.by()).map(p -> model.range(p).last()).orElse(LocalDate.MAX);
  }
}
