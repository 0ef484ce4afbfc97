package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One name for two formulas in different packages. */
public final class SameName implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of("same-name", Category.DEFINITIONS, Severity.WARNING, "A name means one thing.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Map<String, List<Element>> byName = new TreeMap<>();
    model
        .workspace()
        .metricLike()
        .filter(e -> !e.broken() && e.has(MeasureFact.Value.class))
        .forEach(
            e ->
                byName
                    .computeIfAbsent(e.name().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(e));
    return byName.values().stream()
        .flatMap(
            same ->
                same.stream()
                    .skip(1)
                    .filter(e -> differs(e, same.getFirst(), model))
                    .map(e -> finding(e, same.getFirst())));
  }

  private static Finding finding(Element second, Element first) {
    return Finding.at(
            second,
            "`%s` has another formula than `%s`; give one of them a name that says how they differ"
                .formatted(second.name(), first.id().qualifiedName()))
        .because("Two teams will quote the same name and different numbers");
  }

  private static boolean differs(Element one, Element other, Model model) {
    boolean refers =
        model.usage().closure(one.id()).contains(other.id())
            || model.usage().closure(other.id()).contains(one.id());
    return !refers
        && !Formulas.current(one.id(), model).equals(Formulas.current(other.id(), model));
  }
}
