package dev.sextant.model.workspace;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.Plurals;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Scale;
import dev.sextant.model.unit.UnitTable;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that hold everywhere: units and the grains of calendars. They change seldom, and then
 * everything is looked at anew.
 *
 * @param units which units convert into which
 * @param grains the calendar of each grain that calendars declare
 * @param time how the workspace counts time
 */
record Vocabulary(UnitTable units, Map<String, ElementId> grains, TimeSettings time) {

  static Vocabulary builtIn(TimeSettings time) {
    return new Vocabulary(UnitTable.BUILT_IN, Map.of(), time);
  }

  Vocabulary {
    grains = Map.copyOf(grains);
  }

  static boolean concerns(ElementKind kind) {
    return kind == ElementKind.UNIT || kind == ElementKind.CALENDAR;
  }

  static Vocabulary of(List<Element> elements, TimeSettings time) {
    Map<String, Quantity> multiples = new HashMap<>();
    Set<String> words = new HashSet<>();
    Map<String, ElementId> grains = new HashMap<>();
    for (Element element : elements) {
      if (element.kind() == ElementKind.UNIT) {
        words.add(element.name());
      }
      element
          .fact(SourceFact.Equals.class)
          .ifPresent(e -> multiples.putIfAbsent(element.name(), e.quantity()));
      element
          .facts(SourceFact.GrainColumn.class)
          .forEach(g -> grains.putIfAbsent(g.name().name(), element.id()));
    }
    Map<String, Scale> scales = new HashMap<>();
    multiples
        .keySet()
        .forEach(name -> scale(name, multiples, words, 0).ifPresent(s -> scales.put(name, s)));
    return new Vocabulary(new UnitTable(scales), grains, time);
  }

  /** Follows {@code shift = 8 hours} to the end; a circle of units leads nowhere. */
  private static Optional<Scale> scale(
      String name, Map<String, Quantity> multiples, Set<String> words, int depth) {
    Quantity quantity = multiples.get(name);
    if (quantity == null || depth > multiples.size()) {
      return Optional.empty();
    }
    String word = declared(quantity.unit(), words);
    Scale base =
        scale(word, multiples, words, depth + 1)
            .orElseGet(() -> UnitTable.BUILT_IN.scale(UnitTable.time(word).orElse(word)));
    return Optional.of(
        new Scale(
            base.family(), base.factor().multiply(quantity.number(), MathContext.DECIMAL128)));
  }

  /** The declared unit that a word names in the singular or plural, else the word. */
  private static String declared(String word, Set<String> words) {
    return Plurals.singulars(word).filter(words::contains).findFirst().orElse(word);
  }
}
