package dev.sextant.sql;

import java.util.Map;
import java.util.Set;

/**
 * How a dialect writes names and texts.
 *
 * @param quote what stands before and behind a quoted name
 * @param inNames what is written instead of a character in a quoted name
 * @param inTexts what is written instead of a character in a text
 * @param reserved words in small letters that must be quoted
 * @param longestName how many bytes of UTF-8 a name may have; longer ones are shortened
 */
public record Lexicon(
    char quote,
    Map<String, String> inNames,
    Map<String, String> inTexts,
    Set<String> reserved,
    int longestName) {

  /** As the standard says: quotes are doubled. */
  static final Lexicon STANDARD =
      new Lexicon(
          '"', Map.of("\"", "\"\""), Map.of("'", "''"), ReservedWords.COMMON, Integer.MAX_VALUE);

  public Lexicon {
    inNames = Map.copyOf(inNames);
    inTexts = Map.copyOf(inTexts);
    reserved = Set.copyOf(reserved);
  }

  /** The same with names of at most so many bytes. */
  Lexicon withLongestName(int bytes) {
    return new Lexicon(quote, inNames, inTexts, reserved, bytes);
  }

  /** The same with other reserved words. */
  Lexicon withReserved(Set<String> words) {
    return new Lexicon(quote, inNames, inTexts, words, longestName);
  }
}
