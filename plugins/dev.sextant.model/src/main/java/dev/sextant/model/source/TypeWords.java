package dev.sextant.model.source;

import dev.sextant.model.name.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for types of columns, and those that people know from SQL and other tools. */
public final class TypeWords {

  private static final List<String> WORDS =
      List.of(
          "text",
          "integer",
          "number",
          "boolean",
          "date",
          "timestamp",
          "money",
          "duration",
          "percent");

  private static final Map<String, String> FAMILIAR =
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

  private TypeWords() {}

  /** The words of the language. */
  public static List<String> all() {
    return WORDS;
  }

  /** The type that a word stands for in this language or in another one. */
  public static Optional<String> meant(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return WORDS.contains(lower) ? Optional.of(lower) : Optional.ofNullable(FAMILIAR.get(lower));
  }

  /** The type that was probably meant, or empty. */
  public static String nearest(String word) {
    return meant(word).orElseGet(() -> Nearest.one(word, WORDS.stream()));
  }
}
