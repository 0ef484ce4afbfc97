package dev.sextant.model.resolve;

import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is meant by functions that people know from SQL, spreadsheets and other tools. */
final class FamiliarWords {

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

  private FamiliarWords() {}

  /** The function that is meant, if it is among the known ones; else the nearest, or empty. */
  static String function(String word, Stream<String> known) {
    List<String> names = known.toList();
    String meant = FUNCTIONS.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    return names.contains(meant) ? meant : Nearest.one(word, names.stream());
  }
}
