package dev.sextant.lang.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says in words what is to be filled in. */
final class Slots {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("TEXT", "a text in quotes"),
          Map.entry("NAME", "a name"),
          Map.entry("DATE", "a date such as `2026-12-31`"),
          Map.entry("PERIOD", "a period such as `2026`, `2026-Q4` or `2026-12-31`"),
          Map.entry("QUANTITY", "a number"),
          Map.entry("NUMBER", "a number"),
          Map.entry("DURATION", "a length of time such as `2 weeks`"),
          Map.entry("SPAN", "a length of time such as `2 weeks`"),
          Map.entry("TIMEUNIT", "a unit of time such as `days` or `weeks`"),
          Map.entry("FORMULA", "a formula"),
          Map.entry("CONDITION", "a condition"),
          Map.entry("UNIT", "a unit"),
          Map.entry("UNITNAME", "a unit"),
          Map.entry("TYPE", "a type such as `text` or `integer`"),
          Map.entry("CADENCE", "a cadence such as `monthly`"),
          Map.entry("GRAIN", "a grain such as `day`"),
          Map.entry("SIDE", "`quantity`, `quality` or `efficiency`"),
          Map.entry("CATEGORY", "`financial`, `customer`, `operational` or `people`"),
          Map.entry("SCOPE", "`individual`, `team` or `organisation`"),
          Map.entry("RULE", "the id of a rule"),
          Map.entry("PACKAGE", "the name of a package"),
          Map.entry("PATH", "the name of a column"),
          Map.entry("IMPORT", "a package as in `museum.data.*`, or the full name of an element"),
          Map.entry("DATEROLE", "the name of a date role"),
          Map.entry("DIMENSION", "the name of a column or dimension"),
          Map.entry("AIM", "the name of a goal or strategy"),
          Map.entry("CONTENT", "the name of a metric, review, goal or mission"),
          Map.entry("ROOT", "the name of a mission, goal or metric"),
          Map.entry("AUDIENCE", "the name of a role or team"),
          Map.entry("OWNER", "the name of a role or team"),
          Map.entry("PEER", "the name of a team or metric"),
          Map.entry("REFERENCE", "the name of an element"));

  private Slots() {}

  /** Such as "a number or a text in quotes"; empty for nothing. */
  static String describe(Set<String> slots, Set<String> words) {
    Set<String> parts = new LinkedHashSet<>();
    // A line that gives a name and one that uses it can start alike: the use says more.
    slots.stream()
        .filter(slot -> slots.size() == 1 || !slot.equals("NAME"))
        .forEach(slot -> parts.add(describe(slot)));
    words.forEach(word -> parts.add('`' + word + '`'));
    List<String> all = List.copyOf(parts);
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
  }

  private static String describe(String slot) {
    String known = WORDS.get(slot);
    return known != null ? known : "the name of a " + slot.toLowerCase(Locale.ROOT);
  }
}
