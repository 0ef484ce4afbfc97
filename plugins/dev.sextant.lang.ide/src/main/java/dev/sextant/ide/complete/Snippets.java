package dev.sextant.ide.complete;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Snippets for editors that cannot fill places. */
public final class Snippets {

  private static final Pattern PLACE =
      Pattern.compile("\\$\\{\\d+(?::([^}]*)|\\|([^,|]*)[^}]*\\|)\\}|\\$\\d+");

  private Snippets() {}

  /** The snippet with the words that stand in its places, the first one where there is a choice. */
  public static String plain(String snippet) {
    return PLACE.matcher(snippet).replaceAll(m -> Matcher.quoteReplacement(words(m)));
  }

  /** Where the caret goes: the first place of the snippet, as an offset in the plain text. */
  public static int firstPlace(String snippet) {
    Matcher matcher = PLACE.matcher(snippet);
    return matcher.find() ? matcher.start() : plain(snippet).length();
  }

  /** How long the words at the first place are. */
  public static int firstPlaceLength(String snippet) {
    Matcher matcher = PLACE.matcher(snippet);
    return matcher.find() ? words(matcher.toMatchResult()).length() : 0;
  }

  private static String words(java.util.regex.MatchResult match) {
    String named = match.group(1);
    String chosen = match.group(2);
    return named != null ? named : chosen != null ? chosen : "";
  }
}
