package dev.sextant.build.settings;

import dev.sextant.build.rule.ReadingRule;
import dev.sextant.model.check.Problem;
import dev.sextant.model.text.LineMap;
import dev.sextant.model.text.Position;
import dev.sextant.model.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A parsed TOML file with typed access, collecting what is wrong with it. */
final class SettingsTable {

  private final TomlTable toml;
  private final String text;
  private final LineMap lines;
  private final List<Problem> problems = new ArrayList<>();

  SettingsTable(TomlTable toml, String text) {
    this.toml = toml;
    this.text = text;
    this.lines = LineMap.of(text);
  }

  List<Problem> problems() {
    return problems.stream().sorted().distinct().toList();
  }

  Optional<String> text(String key) {
    return value(key).flatMap(v -> cast(key, v, String.class, "a text in quotes"));
  }

  Optional<Boolean> flag(String key) {
    return value(key).flatMap(v -> cast(key, v, Boolean.class, "true or false"));
  }

  Optional<List<String>> texts(String key) {
    Optional<List<Object>> items =
        value(key)
            .flatMap(v -> cast(key, v, TomlArray.class, "a list of texts"))
            .map(TomlArray::toList);
    if (items.isPresent() && !items.get().stream().allMatch(String.class::isInstance)) {
      wrongValue(key, "a list of texts", "[\"**/*.metrics\"]");
      return Optional.empty();
    }
    return items.map(all -> all.stream().map(String.class::cast).toList());
  }

  /** A day, as TOML writes dates. */
  Optional<LocalDate> date(String key) {
    Optional<Object> value = value(key);
    if (value.isPresent() && !(value.get() instanceof LocalDate)) {
      wrongValue(key, "a date without quotes", "2026-11-10");
      return Optional.empty();
    }
    return value.map(LocalDate.class::cast);
  }

  /** The keys of a table; none when there is no such table. */
  Set<String> keys(String table) {
    if (table.isEmpty()) {
      return new TreeSet<>(toml.keySet());
    }
    return value(table).orElse(null) instanceof TomlTable t ? new TreeSet<>(t.keySet()) : Set.of();
  }

  boolean isTable(String key) {
    return value(key).orElse(null) instanceof TomlTable;
  }

  void wrongValue(String key, String wanted, String example) {
    add(
        ReadingRule.SETTING_VALUE,
        line(toml.inputPositionOf(path(key))),
        "`%s` must be %s, such as %s".formatted(key, wanted, example));
  }

  void unknownKey(String key, String message) {
    add(ReadingRule.UNKNOWN_SETTING, line(toml.inputPositionOf(path(key))), message);
  }

  void syntaxError(TomlParseError error) {
    String message = error.getMessage();
    add(
        ReadingRule.SETTING_SYNTAX,
        here(error.position()),
        message == null ? "Not a TOML file" : message);
  }

  private void add(ReadingRule rule, Span span, String message) {
    problems.add(
        new Problem(
            rule.id(), rule.severity(), "", SettingsParser.FILE, span, message, "", List.of()));
  }

  private Optional<Object> value(String key) {
    @Nullable Object value = toml;
    for (String part : path(key)) {
      value = value instanceof TomlTable table ? table.get(List.of(part)) : null;
    }
    return Optional.ofNullable(value);
  }

  private <T> Optional<T> cast(String key, Object value, Class<T> type, String wanted) {
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    add(
        ReadingRule.SETTING_VALUE,
        line(toml.inputPositionOf(path(key))),
        "`%s` must be %s".formatted(key, wanted));
    return Optional.empty();
  }

  /** A whole number from 0 on. */
  Optional<Integer> number(String key, int most) {
    Optional<Long> number = value(key).flatMap(v -> cast(key, v, Long.class, "a whole number"));
    if (number.filter(n -> n < 0 || n > most).isPresent()) {
      wrongValue(key, "a whole number up to " + most, "300");
      return Optional.empty();
    }
    return number.map(Long::intValue);
  }

  /** No key of a setting has dots, so that a dot always divides table and key. */
  private static List<String> path(String key) {
    return List.of(key.split("\\.", -1));
  }

  private Span here(TomlPosition position) {
    int start = lines.offset(new Position(position.line(), position.column()));
    return new Span(start, Math.max(start, Math.min(start + 1, text.length())));
  }

  /** From a key to the end of its line, without a comment's blank. */
  private Span line(@Nullable TomlPosition position) {
    if (position == null) {
      return new Span(0, 0);
    }
    int start = here(position).start();
    int end = text.indexOf('\n', start);
    String rest = text.substring(start, end < 0 ? text.length() : end);
    return new Span(start, start + rest.stripTrailing().length());
  }
}
