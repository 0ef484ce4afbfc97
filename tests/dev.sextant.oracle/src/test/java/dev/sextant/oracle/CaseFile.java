package dev.sextant.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cases from a file of SQL: each begins with comments such as {@code -- case: by month} and
 * {@code -- metrics: sales, revenue}; the statement follows. Other comments belong to the SQL.
 */
final class CaseFile {

  private static final Pattern FACT =
      Pattern.compile("-- (case|metrics|by|where|from|to|as-of|all|rows|error|refused): +(.+)");

  private final String theme;
  private final List<Case> cases = new ArrayList<>();
  private Map<String, String> facts = new LinkedHashMap<>();
  private StringBuilder sql = new StringBuilder();

  private CaseFile(String theme) {
    this.theme = theme;
  }

  static List<Case> read(String theme, String text) {
    CaseFile file = new CaseFile(theme);
    text.lines().forEach(file::line);
    file.finish();
    return file.cases;
  }

  private void line(String line) {
    Matcher fact = FACT.matcher(line.strip());
    if (!fact.matches()) {
      sql.append(line).append('\n');
      return;
    }
    if (fact.group(1).equals("case")) {
      finish();
    }
    if (facts.put(fact.group(1), fact.group(2)) != null) {
      throw new IllegalArgumentException("Said twice: " + line + " in " + facts);
    }
  }

  private void finish() {
    if (!facts.isEmpty()) {
      cases.add(new Case(theme + ": " + facts.get("case"), facts, sql.toString().strip()));
    }
    facts = new LinkedHashMap<>();
    sql = new StringBuilder();
  }
}
