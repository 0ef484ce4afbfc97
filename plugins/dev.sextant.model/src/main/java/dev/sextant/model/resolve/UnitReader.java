package dev.sextant.model.resolve;

import dev.sextant.model.check.Findings;
import dev.sextant.model.check.Meant;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.name.Match;
import dev.sextant.model.unit.Plurals;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitRef;
import dev.sextant.model.unit.UnitTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads units as they are written. */
public record UnitReader(Knowledge knowledge, Findings findings) {

  private static final Set<String> POINTS = Set.of("point", "points");

  /** A written unit; empty, with a finding, when one of its words is unknown. */
  public Optional<Unit> read(UnitRef ref) {
    Unit unit = Unit.ONE;
    for (Path path : ref.over()) {
      Optional<Unit> factor = read(path);
      if (factor.isEmpty()) {
        return factor;
      }
      unit = unit.equals(Unit.ONE) ? factor.get() : unit.times(factor.get());
    }
    for (Path path : ref.per()) {
      Optional<Unit> divisor = read(path);
      if (divisor.isEmpty()) {
        return divisor;
      }
      unit = unit.per(divisor.get());
    }
    return Optional.of(unit);
  }

  /** One word of a unit. */
  public Optional<Unit> read(Path path) {
    Optional<Unit> unit = find(path);
    if (unit.isEmpty()) {
      unknown(path.dotted(), path.at());
    }
    return unit;
  }

  /** The unit of a quantity; a plain number when none is written. */
  public Optional<Unit> read(Quantity quantity) {
    if (quantity.unit().isEmpty()) {
      return Optional.of(Unit.ONE);
    }
    Optional<Unit> unit = find(path(quantity));
    if (unit.isEmpty()) {
      unknown(quantity.unit(), quantity.unitAt());
    }
    return unit;
  }

  /**
   * The unit of a quantity that is compared with a value: a word of the value's own unit needs no
   * import.
   */
  public Optional<Unit> read(Quantity quantity, Unit value) {
    Optional<String> own =
        Plurals.singulars(quantity.unit())
            .filter(word -> value.powers().containsKey(word))
            .findFirst();
    return own.isPresent() ? own.map(Unit::of) : read(quantity);
  }

  private static Path path(Quantity quantity) {
    return new Path(
        List.of(new Path.Segment(quantity.unit(), quantity.unitAt())), quantity.unitAt());
  }

  private void unknown(String word, int at) {
    findings.unknown(
        StructuralRule.UNKNOWN_UNIT,
        "There is no unit " + Say.name(word),
        new Meant(word, at, Set.of(ElementKind.UNIT)));
  }

  private Optional<Unit> find(Path path) {
    String word = path.dotted();
    if (word.equals(Quantity.PERCENT)) {
      return Optional.of(Unit.PERCENT);
    }
    if (POINTS.contains(word)) {
      return Optional.of(Unit.POINTS);
    }
    return declared(path)
        .or(() -> UnitTable.time(word))
        .or(() -> Optional.of(word).filter(UnitTable::isCurrency))
        .map(Unit::of);
  }

  private Optional<String> declared(Path path) {
    return element(knowledge::match, path).map(ElementId::simpleName);
  }

  /** The declared unit that a word names, in the singular or the plural. */
  public static Optional<ElementId> element(Function<Path, Match> names, Path path) {
    return Plurals.singulars(path.last())
        .map(form -> withLast(path, form))
        .flatMap(
            p ->
                names.apply(p) instanceof Match.Found found
                        && found.id().kind() == ElementKind.UNIT
                        && found.segments() == p.segments().size()
                    ? Stream.of(found.id())
                    : Stream.empty())
        .findFirst();
  }

  private static Path withLast(Path path, String last) {
    if (path.last().equals(last)) {
      return path;
    }
    List<Path.Segment> segments = new java.util.ArrayList<>(path.segments());
    segments.set(segments.size() - 1, new Path.Segment(last, segments.getLast().at()));
    return new Path(segments, path.at());
  }
}
