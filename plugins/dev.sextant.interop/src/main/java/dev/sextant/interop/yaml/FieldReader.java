package dev.sextant.interop.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one mapping, and notes those that nobody asked for. */
public final class FieldReader {

  private final Yaml.Fields fields;
  private final String what;
  private final Notes notes;
  private final Set<String> asked = new HashSet<>();

  /**
   * A reader of a mapping.
   *
   * @param what what it describes, such as {@code metric `revenue`}
   * @throws YamlException when the value is no mapping
   */
  public FieldReader(Yaml value, String what, Notes notes) {
    if (!(value instanceof Yaml.Fields mapping)) {
      throw new YamlException(value.at(), what + " must be a mapping, not " + value.kind());
    }
    this.fields = mapping;
    this.what = what;
    this.notes = notes;
  }

  /** Where it begins. */
  public Place at() {
    return fields.at();
  }

  /** Where a field stands; the mapping's own place when it is absent. */
  public Place at(String name) {
    return fields.keys().getOrDefault(name, fields.at());
  }

  /** The same of another name, to speak of it in messages once that is known. */
  public FieldReader named(String newWhat) {
    FieldReader named = new FieldReader(fields, newWhat, notes);
    named.asked.addAll(asked);
    return named;
  }

  /** What it describes. */
  public String what() {
    return what;
  }

  /** A value; empty when it is absent or nothing. */
  public Optional<Yaml> value(String name) {
    asked.add(name);
    @Nullable Yaml value = fields.get(name);
    return value == null || (value instanceof Yaml.Scalar s && s.isNull())
        ? Optional.empty()
        : Optional.of(value);
  }

  /** A text; empty when it is absent. */
  public String text(String name) {
    return value(name).map(v -> text(name, v)).orElse("");
  }

  private String text(String name, Yaml value) {
    if (value instanceof Yaml.Scalar s) {
      return s.text().strip();
    }
    throw new YamlException(
        value.at(), "`" + name + "` of " + what + " must be a text, not " + value.kind());
  }

  /**
   * A text that may not be absent.
   *
   * @throws YamlException when it is
   */
  public String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw new YamlException(at(), what + " needs `" + name + "`");
    }
    return text;
  }

  /** A truth value; false when it is absent. */
  public boolean flag(String name) {
    return text(name).equalsIgnoreCase("true");
  }

  /** A mapping; empty when it is absent. */
  public Optional<FieldReader> fields(String name) {
    return value(name).map(v -> new FieldReader(v, "`" + name + "` of " + what, notes));
  }

  /** A list, or the one value that stands in its place. */
  public List<Yaml> items(String name) {
    return value(name)
        .map(v -> v instanceof Yaml.Items items ? items.values() : List.of(v))
        .orElse(List.of());
  }

  /** A list of mappings. */
  public <T> List<T> each(String name, String element, Function<FieldReader, T> read) {
    return items(name).stream()
        .map(v -> read.apply(new FieldReader(v, element + " of " + what, notes)))
        .toList();
  }

  /** A list of texts. */
  public List<String> texts(String name) {
    return items(name).stream().map(v -> text(name, v)).toList();
  }

  /** One of some words, in any case. */
  public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text)) {
        return Optional.of(value);
      }
    }
    throw new YamlException(
        at(name),
        "`%s` of %s is `%s`, which is none of %s"
            .formatted(name, what, text, words(type.getEnumConstants())));
  }

  private static <E extends Enum<E>> String words(E[] values) {
    return String.join(
        ", ",
        java.util.Arrays.stream(values)
            .map(v -> v.name().toLowerCase(java.util.Locale.ROOT))
            .toList());
  }

  /** Says that fields are known and mean nothing here. */
  public void without(String reason, String... names) {
    for (String name : names) {
      if (value(name).isPresent()) {
        notes.changed(at(name), "`" + name + "` of " + what + " is left out: " + reason);
      }
    }
  }

  /** Notes what was not asked for. */
  public void done() {
    for (String name : fields.values().keySet()) {
      if (!asked.contains(name) && value(name).isPresent()) {
        notes.lost(at(name), "`" + name + "` of " + what + " is not known");
      }
    }
  }
}
