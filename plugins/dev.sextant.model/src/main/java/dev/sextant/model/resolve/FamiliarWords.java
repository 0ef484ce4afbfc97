package dev.sextant.model.resolve;

import dev.sextant.model.name.Nearest;
import dev.sextant.model.unit.UnitTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is meant by functions and units that people know from SQL, spreadsheets and other tools. */
public final class FamiliarWords {

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("avg", "average"),
          Map.entry("mean", "average"),
          Map.entry("total", "sum"),
          Map.entry("countif", "count"),
          Map.entry("maximum", "max"),
          Map.entry("minimum", "min"),
          Map.entry("stdev", "stddev"),
          Map.entry("std", "stddev"),
          Map.entry("ceil", "ceiling"),
          Map.entry("ifnull", "coalesce"),
          Map.entry("nvl", "coalesce"),
          Map.entry("datediff", "days_between"),
          Map.entry("len", "length"));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("s", "seconds"),
          Map.entry("sec", "seconds"),
          Map.entry("secs", "seconds"),
          Map.entry("min", "minutes"),
          Map.entry("mins", "minutes"),
          Map.entry("h", "hours"),
          Map.entry("hr", "hours"),
          Map.entry("hrs", "hours"),
          Map.entry("wk", "weeks"),
          Map.entry("wks", "weeks"),
          Map.entry("yr", "years"),
          Map.entry("yrs", "years"),
          Map.entry("pct", "percent"),
          Map.entry("perc", "percent"),
          Map.entry("percentage", "percent"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"));

  private FamiliarWords() {}

  /** The unit that needs no declaration and is meant by a short or lower-case word, or empty. */
  public static String unit(String word) {
    String currency = word.toUpperCase(Locale.ROOT);
    return UnitTable.isCurrency(currency)
        ? currency
        : UNITS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
  }

  /** The function that is meant, if it is among the known ones; else the nearest, or empty. */
  static String function(String word, Stream<String> known) {
    List<String> names = known.toList();
    String meant = FUNCTIONS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    return names.contains(meant) ? meant : Nearest.one(word, names.stream());
  }
}
