package dev.sextant.model.resolve;

import dev.sextant.model.check.Findings;
import dev.sextant.model.check.Meant;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.name.Match;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.unit.UnitRef;
import dev.sextant.model.unit.UnitTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  public Optional<Unit> read(Quantity quantity, int at) {
    if (quantity.unit().isEmpty()) {
      return Optional.of(Unit.ONE);
    }
    Path path = new Path(List.of(new Path.Segment(quantity.unit(), at)), at);
    Optional<Unit> unit = find(path);
    if (unit.isEmpty()) {
      findings.add(
          StructuralRule.UNKNOWN_UNIT,
          at,
          "There is no unit "
              + Say.name(quantity.unit())
              + "; declare it: `unit "
              + quantity.unit()
              + "`");
    }
    return unit;
  }

  /**
   * The unit of a quantity that is compared with a value: a word of the value's own unit needs no
   * import.
   */
  public Optional<Unit> read(Quantity quantity, int at, Unit value) {
    Path path = new Path(List.of(new Path.Segment(quantity.unit(), at)), at);
    Optional<String> own =
        singular(path).map(Path::last).filter(word -> value.powers().containsKey(word)).findFirst();
    return own.isPresent() ? own.map(Unit::of) : read(quantity, at);
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
    return singular(path)
        .filter(
            p ->
                knowledge.match(p) instanceof Match.Found found
                    && found.id().kind() == ElementKind.UNIT
                    && found.segments() == p.segments().size())
        .findFirst()
        .map(Path::last);
  }

  /** The word itself, and what it may be the plural of. */
  private static Stream<Path> singular(Path path) {
    String last = path.last();
    Stream<String> forms = Stream.of(last);
    if (last.length() > 3 && last.endsWith("ies")) {
      forms = Stream.concat(forms, Stream.of(last.substring(0, last.length() - 3) + "y"));
    }
    if (last.length() > 2 && last.endsWith("s")) {
      forms = Stream.concat(forms, Stream.of(last.substring(0, last.length() - 1)));
    }
    if (last.length() > 3 && last.endsWith("es")) {
      forms = Stream.concat(forms, Stream.of(last.substring(0, last.length() - 2)));
    }
    return forms.map(form -> withLast(path, form));
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
