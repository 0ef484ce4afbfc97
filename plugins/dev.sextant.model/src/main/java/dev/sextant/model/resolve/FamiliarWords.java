package dev.sextant.model.resolve;

import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is meant by words that people know from SQL, spreadsheets and other tools. */
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

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("string", "text"),
          Map.entry("varchar", "text"),
          Map.entry("char", "text"),
          Map.entry("int", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("long", "integer"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("decimal", "number"),
          Map.entry("numeric", "number"),
          Map.entry("bool", "boolean"),
          Map.entry("datetime", "timestamp"),
          Map.entry("currency", "money"));

  private FamiliarWords() {}

  /** The function that is meant, if it is among the known ones; else the nearest, or empty. */
  static String function(String word, Stream<String> known) {
    return meant(word, FUNCTIONS, known.toList());
  }

  /** The type of a column that is meant, or empty. */
  static String type(String word, List<String> known) {
    return meant(word, TYPES, known);
  }

  private static String meant(String word, Map<String, String> familiar, List<String> known) {
    String meant = familiar.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    return known.contains(meant) ? meant : Nearest.one(word, known.stream());
  }
}
