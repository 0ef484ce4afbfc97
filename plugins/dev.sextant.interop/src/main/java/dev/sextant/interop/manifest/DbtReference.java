package dev.sextant.interop.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table that dbt means by {@code ref('orders')} or {@code source('raw', 'orders')}. */
final class DbtReference {

  private static final Pattern CALL =
      Pattern.compile("(?:\\{\\{)?\\s*(ref|source)\\s*\\(([^)]*)\\)\\s*(?:}})?");
  private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

  private DbtReference() {}

  /** The parts of its name; of a package and a model only the model names a table. */
  static List<String> table(String text) {
    Matcher call = CALL.matcher(text.strip());
    if (!call.matches()) {
      return Arrays.stream(text.split("\\.")).map(String::strip).toList();
    }
    List<String> names = QUOTED.matcher(call.group(2)).results().map(r -> r.group(1)).toList();
    boolean reference = call.group(1).equals("ref") && !names.isEmpty();
    return reference ? List.of(names.getLast()) : names.isEmpty() ? List.of(text) : names;
  }
}
