package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.Severity;
import dev.sextant.model.fact.MeasureFact.InUnit;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.unit.Unit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Minutes that are called hours, because the column does not say what it holds. */
public final class UnitSlip implements Rule.OfElement {

  private static final About ABOUT =
      About.of(
          "unit-slip",
          Category.DEFINITIONS,
          Severity.WARNING,
          "A length of time is in the unit that its column names.");

  /** Words in names of columns, and the units that they stand for. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("sec", "second"),
          Map.entry("secs", "second"),
          Map.entry("second", "second"),
          Map.entry("seconds", "second"),
          Map.entry("mins", "minute"),
          Map.entry("minute", "minute"),
          Map.entry("minutes", "minute"),
          Map.entry("hr", "hour"),
          Map.entry("hrs", "hour"),
          Map.entry("hour", "hour"),
          Map.entry("hours", "hour"),
          Map.entry("day", "day"),
          Map.entry("days", "day"),
          Map.entry("week", "week"),
          Map.entry("weeks", "week"),
          Map.entry("month", "month"),
          Map.entry("months", "month"),
          Map.entry("year", "year"),
          Map.entry("years", "year"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Element element, Model model) {
    Unit declared = model.workspace().unit(element.id());
    boolean time = WORDS.values().stream().map(Unit::of).anyMatch(declared::equals);
    Optional<InUnit> fact = element.fact(InUnit.class);
    if (!time || fact.isEmpty()) {
      return Stream.empty();
    }
    return Formulas.parts(element.id(), model)
        .flatMap(UnitSlip::column)
        .filter(c -> c.type().unit().equals(Unit.ONE))
        .filter(c -> named(c).filter(unit -> !unit.equals(declared)).isPresent())
        .limit(1)
        .map(c -> finding(element, fact.get(), c, declared));
  }

  private static Stream<Scalar.Column> column(Measure measure) {
    return measure instanceof Measure.Aggregate a && a.operand() instanceof Scalar.Column c
        ? Stream.of(c)
        : Stream.empty();
  }

  /** The unit of which a column's name speaks. */
  private static Optional<Unit> named(Scalar.Column column) {
    String spaced = column.column().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_");
    return Arrays.stream(spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .flatMap(word -> Stream.ofNullable(WORDS.get(word)))
        .map(Unit::of)
        .findFirst();
  }

  private static Finding finding(
      Element element, InUnit fact, Scalar.Column column, Unit declared) {
    String word = named(column).orElseThrow() + "s";
    return Finding.at(
            element,
            fact,
            "`%s` is said to be in %ss, but its column `%s` speaks of %s; write `duration in %s` as the column's type, and it is converted"
                .formatted(element.name(), declared, column.column(), word, word))
        .because(
            "A number without a unit is taken as it stands, and nobody sees the slip in a chart");
  }
}
