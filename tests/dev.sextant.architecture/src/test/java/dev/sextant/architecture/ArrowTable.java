package dev.sextant.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The bundles and what each may use, read from the table of docs/ARCHITECTURE.md, so that the page
 * and this test cannot differ.
 */
final class ArrowTable {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|$");
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  private ArrowTable() {}

  /** From each bundle to the bundles it may use, in the order of the table. */
  static Map<String, Set<String>> read() throws IOException {
    String page = Files.readString(Repository.ROOT.resolve("docs/ARCHITECTURE.md"));
    String bundles = page.substring(page.indexOf("## Bundles"));
    String section = bundles.substring(0, bundles.indexOf("\n## ", 3));
    Map<String, Set<String>> table = new LinkedHashMap<>();
    ROW.matcher(section)
        .results()
        .forEach(row -> table.put(row.group(1), mayUse(row.group(2).strip(), table.keySet())));
    Set<String> everything = new LinkedHashSet<>(table.keySet());
    everything.remove("ui");
    table.replaceAll((bundle, uses) -> uses.contains("ui") ? everything : uses);
    return table;
  }

  private static Set<String> mayUse(String cell, Set<String> above) {
    if (cell.equals("all above")) {
      return new LinkedHashSet<>(above);
    }
    // "everything but `ui`" is known once the table is complete; read() replaces it.
    return NAME.matcher(cell)
        .results()
        .map((MatchResult name) -> name.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
