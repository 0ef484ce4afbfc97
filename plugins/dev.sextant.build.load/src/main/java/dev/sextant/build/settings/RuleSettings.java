package dev.sextant.build.settings;

import dev.sextant.lint.About;
import dev.sextant.lint.LintSettings;
import dev.sextant.lint.rule.BuiltInRules;
import dev.sextant.model.check.Severity;
import dev.sextant.model.name.Nearest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the table {@code [rules]}: {@code activity-proxy = "info"} sets a severity, {@code "off"}
 * leaves a rule out, {@code very-many-kpis = { severity = "info", limit = 20 }} sets options, and
 * {@code ignore} names files whose findings are not shown.
 */
final class RuleSettings {

  private static final String TABLE = "rules";
  private static final String IGNORE = "ignore";
  private static final String OFF = "off";

  private final SettingsTable table;
  private final SortedMap<String, Severity> severities = new TreeMap<>();
  private final Set<String> off = new HashSet<>();
  private final SortedMap<String, Integer> options = new TreeMap<>();

  private RuleSettings(SettingsTable table) {
    this.table = table;
  }

  static LintSettings read(SettingsTable table) {
    return new RuleSettings(table).read();
  }

  private LintSettings read() {
    for (String key : table.keys(TABLE)) {
      if (!key.equals(IGNORE)) {
        Optional<About> rule = BuiltInRules.about(key);
        rule.ifPresentOrElse(this::rule, () -> unknown(key));
      }
    }
    List<String> ignored = table.texts(TABLE + "." + IGNORE).orElse(List.of());
    return new LintSettings(severities, off, options, ignored);
  }

  private void unknown(String key) {
    String nearest = Nearest.one(key, BuiltInRules.about().stream().map(About::id));
    String hint = nearest.isEmpty() ? "" : "; did you mean `" + nearest + "`?";
    table.unknownKey(TABLE + "." + key, "There is no rule `" + key + "`" + hint);
  }

  private void rule(About rule) {
    String key = TABLE + "." + rule.id();
    if (table.isTable(key)) {
      table.keys(key).forEach(k -> entry(rule, key, k));
    } else {
      table.text(key).ifPresent(text -> severity(rule, key, text));
    }
  }

  private void entry(About rule, String key, String name) {
    String path = key + "." + name;
    if (name.equals("severity")) {
      table.text(path).ifPresent(text -> severity(rule, path, text));
    } else if (rule.options().stream().anyMatch(o -> o.name().equals(name))) {
      table.number(path, Integer.MAX_VALUE).ifPresent(n -> options.put(rule.id() + "." + name, n));
    } else {
      table.unknownKey(
          path, "`" + rule.id() + "` has no option `" + name + "`; it has " + options(rule));
    }
  }

  private static String options(About rule) {
    return Stream.concat(Stream.of("severity"), rule.options().stream().map(About.Option::name))
        .map(n -> "`" + n + "`")
        .collect(Collectors.joining(" and "));
  }

  private void severity(About rule, String key, String text) {
    if (text.equals(OFF)) {
      off.add(rule.id());
      return;
    }
    Optional<Severity> severity =
        Arrays.stream(Severity.values())
            .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst();
    severity.ifPresentOrElse(
        s -> severities.put(rule.id(), s),
        () -> table.wrongValue(key, "a severity", "\"info\", \"warning\", \"error\" or \"off\""));
  }
}
