package dev.sextant.lint.wording;

import com.google.gson.reflect.TypeToken;
import dev.sextant.json.Json;
import dev.sextant.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A definition of a metric, and what a careful reader says it counts. */
record Labelled(
    String id,
    String name,
    String definition,
    String unit,
    String team,
    String industry,
    String label,
    String reason) {

  boolean isActivity() {
    return label.equals("ACTIVITY");
  }

  MetricText text() {
    return new MetricText(name, definition, unit);
  }

  static List<Labelled> read(Path file) {
    try {
      return Json.read(Files.readString(file), new TypeToken<List<Labelled>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
