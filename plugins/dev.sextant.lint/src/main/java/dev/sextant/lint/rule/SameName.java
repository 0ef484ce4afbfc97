package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One name, or the same words, for two formulas. */
public final class SameName implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of("same-name", Category.DEFINITIONS, Severity.WARNING, "A name means one thing.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    List<Element> defined =
        model
            .workspace()
            .metricLike()
            .filter(e -> !e.broken() && e.has(MeasureFact.Value.class))
            .filter(e -> !e.has(MeasureFact.Retired.class))
            .toList();
    List<Finding> byName =
        repeated(defined, SameName::plain)
            .filter(p -> !home(p.second()).equals(home(p.first())))
            .filter(p -> differs(p, model))
            .map(p -> named(p))
            .toList();
    Set<ElementId> said = byName.stream().map(Finding::element).collect(Collectors.toSet());
    Stream<Finding> byLabel =
        repeated(defined, e -> e.label().strip().toLowerCase(Locale.ROOT))
            .filter(p -> !said.contains(p.second().id()))
            .filter(p -> differs(p, model))
            .map(p -> called(p));
    return Stream.concat(byName.stream(), byLabel);
  }

  /** A metric, and the first of the same name. */
  private record Pair(Element second, Element first) {}

  /** {@code daily_visits} and {@code DailyVisits} are one name. */
  private static String plain(Element e) {
    return e.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static Stream<Pair> repeated(List<Element> defined, Function<Element, String> name) {
    Map<String, List<Element>> byName = new TreeMap<>();
    defined.forEach(e -> byName.computeIfAbsent(name.apply(e), k -> new ArrayList<>()).add(e));
    byName.remove("");
    return byName.values().stream()
        .flatMap(same -> same.stream().skip(1).map(e -> new Pair(e, same.getFirst())));
  }

  private static String home(Element e) {
    String qualified = e.id().qualifiedName();
    return qualified.substring(0, qualified.length() - e.id().simpleName().length());
  }

  private static Finding named(Pair pair) {
    return Finding.at(
            pair.second(),
            "`%s` has another formula than `%s`; give one of them a name that says how they differ"
                .formatted(pair.second().name(), pair.first().id().qualifiedName()))
        .because("Two teams will quote the same name and different numbers");
  }

  private static Finding called(Pair pair) {
    return Finding.at(
            pair.second(),
            "`%s` is called “%s” as `%s` is, and has another formula; say in the words how they differ"
                .formatted(
                    pair.second().name(), pair.second().label(), pair.first().id().qualifiedName()))
        .because("Readers see the words, and will quote one name and different numbers");
  }

  private static boolean differs(Pair pair, Model model) {
    ElementId one = pair.second().id();
    ElementId other = pair.first().id();
    boolean refers =
        model.usage().closure(one).contains(other) || model.usage().closure(other).contains(one);
    return !refers && !shape(one, model).equals(shape(other, model));
  }

  private static Optional<String> shape(ElementId metric, Model model) {
    return Formulas.current(metric, model).map(m -> Shape.of(m, model));
  }
}
