package dev.sextant.build.settings;

import dev.sextant.model.workspace.Settings;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a {@code sextant.toml} says.
 *
 * @param settings what the model's meaning depends on
 * @param models globs that name the workspace's model files, relative to it
 * @param engine where metrics are computed
 * @param rules severities of rules by id; kept for the rules to come
 */
public record Configuration(
    Settings settings, List<String> models, EngineChoice engine, SortedMap<String, String> rules) {

  /** What holds without a {@code sextant.toml}: every {@code .metrics} file, all defaults. */
  public static final Configuration DEFAULT =
      new Configuration(
          Settings.DEFAULT,
          List.of("**/*.metrics"),
          EngineChoice.DEFAULT,
          Collections.emptySortedMap());

  public Configuration {
    models = List.copyOf(models);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }
}
