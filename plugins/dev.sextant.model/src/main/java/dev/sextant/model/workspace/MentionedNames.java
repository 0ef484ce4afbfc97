package dev.sextant.model.workspace;

import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Paths;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.file.Element;
import dev.sextant.model.unit.Plurals;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.UnitRef;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Every word of an element that may name something, its children left out. */
final class MentionedNames {

  private MentionedNames() {}

  static Set<String> of(Element element) {
    Set<String> names = new HashSet<>();
    for (Fact fact : element.facts()) {
      fact.mentions().forEach(p -> add(names, p));
      fact.expressions().flatMap(Paths::of).forEach(p -> add(names, p));
      fact.units().flatMap(MentionedNames::words).forEach(p -> addUnit(names, p));
      Stream.concat(fact.quantities(), fact.expressions().flatMap(MentionedNames::numbers))
          .map(Quantity::unit)
          .flatMap(Plurals::singulars)
          .forEach(names::add);
    }
    names.remove("");
    return names;
  }

  private static void add(Set<String> names, Path path) {
    path.segments().forEach(s -> names.add(s.name()));
  }

  /** A unit can be written in the plural. */
  private static void addUnit(Set<String> names, Path path) {
    add(names, path);
    Plurals.singulars(path.last()).forEach(names::add);
  }

  private static Stream<Path> words(UnitRef unit) {
    return Stream.concat(unit.over().stream(), unit.per().stream());
  }

  private static Stream<Quantity> numbers(Expr expr) {
    return expr.tree().filter(Expr.Number.class::isInstance).map(e -> ((Expr.Number) e).quantity());
  }
}
