package dev.sextant.run;

import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads numbers that people keep by hand as the model reads them: 75 in points is 0.75, like {@code
 * 75%}. A bare number for a share counts as one only where it cannot mean a percentage.
 */
final class EnteredNumbers {

  private final String file;
  private final Unit unit;

  private EnteredNumbers(String file, Unit unit) {
    this.file = file;
    this.unit = unit;
  }

  /**
   * The numbers of a file, in the unit of the metrics that are entered in it.
   *
   * @throws RunException when these metrics disagree about what a number in it means
   */
  static EnteredNumbers of(Workspace workspace, String file) {
    Set<Unit> units =
        workspace
            .metricLike()
            .flatMap(metric -> workspace.formula(metric.id()).stream())
            .flatMap(formula -> formula.versions().stream())
            .map(Formula.Version::measure)
            .flatMap(Measure::tree)
            .filter(Measure.Entered.class::isInstance)
            .map(Measure.Entered.class::cast)
            .filter(entered -> entered.file().equals(file))
            .map(Measure.Entered::unit)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (units.size() > 1 && units.stream().anyMatch(EnteredNumbers::isScaled)) {
      throw new RunException(
          "`%s` is entered for metrics in different units (%s); keep a file for each."
              .formatted(
                  file,
                  units.stream()
                      .map(u -> u.toString().isEmpty() ? "plain numbers" : u.toString())
                      .collect(Collectors.joining(", "))));
    }
    return new EnteredNumbers(file, units.isEmpty() ? Unit.ONE : units.iterator().next());
  }

  private static boolean isScaled(Unit unit) {
    return unit.equals(Unit.POINTS) || unit.equals(Unit.PERCENT);
  }

  /**
   * A number as values are held.
   *
   * @throws RunException when it is none, or could mean two things
   */
  BigDecimal read(CsvFile.Row row, String text) {
    boolean sign = text.endsWith("%");
    BigDecimal number = number(row, text, sign ? text.substring(0, text.length() - 1) : text);
    if (sign) {
      if (!unit.isPlain()) {
        throw row.wrong("`%s` is a share, but `%s` is entered in %s".formatted(text, file, unit));
      }
      return number.movePointLeft(2);
    }
    if (unit.equals(Unit.POINTS)) {
      return number.movePointLeft(2);
    }
    if (unit.equals(Unit.PERCENT) && number.abs().compareTo(BigDecimal.ONE) > 0) {
      throw row.wrong(
          "`%s` for a value in percent has no sign; write `%s%%`".formatted(text, text));
    }
    return number;
  }

  private static BigDecimal number(CsvFile.Row row, String text, String digits) {
    try {
      return new BigDecimal(digits.strip());
    } catch (NumberFormatException e) {
      throw row.wrong("`%s` is not a number".formatted(text));
    }
  }
}
