package dev.sextant.interop.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document. */
public sealed interface Yaml {

  /** Where it begins. */
  Place at();

  /** What sort of value it is, for messages. */
  String kind();

  /**
   * A text, number, truth value or nothing, as it is written.
   *
   * @param isNull whether it stands for no value
   */
  record Scalar(String text, boolean isNull, Place at) implements Yaml {
    @Override
    public String kind() {
      return isNull ? "nothing" : "a value";
    }
  }

  /** Several values. */
  record Items(List<Yaml> values, Place at) implements Yaml {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Named values, in the order of the text.
   *
   * @param keys where each name stands
   */
  record Fields(Map<String, Yaml> values, Map<String, Place> keys, Place at) implements Yaml {
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      keys = Map.copyOf(keys);
    }

    /** The value of a name, or null. */
    public @Nullable Yaml get(String name) {
      return values.get(name);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }
}
