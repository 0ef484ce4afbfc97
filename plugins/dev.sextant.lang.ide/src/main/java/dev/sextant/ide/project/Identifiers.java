package dev.sextant.ide.project;

import java.util.Set;
import java.util.regex.Pattern;

/** How names are written. */
public final class Identifiers {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");
  private static final Pattern QUOTABLE = Pattern.compile("[^`\\r\\n.]+");

  /** Words between names and values; as names they would read badly, and some cannot be read. */
  private static final Set<String> CONNECTIVES =
      Set.of(
          "in", "of", "to", "by", "from", "at", "on", "as", "for", "with", "within", "per", "over",
          "since", "where", "and", "or", "not", "because", "until");

  private Identifiers() {}

  /** Whether the word joins others, so that it makes no name without backquotes. */
  public static boolean isConnective(String word) {
    return CONNECTIVES.contains(word);
  }

  /** The name as it is written in a model: in backquotes when it needs them. */
  public static String written(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !isConnective(name);
    return plain ? name : "`" + name + "`";
  }

  /** Whether the name can be written without backquotes, were it no reserved word. */
  public static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }

  /** Whether it can be written at all. */
  public static boolean isWritable(String name) {
    return QUOTABLE.matcher(name).matches() && !name.isBlank();
  }
}
