package dev.sextant.build.settings;

import dev.sextant.lint.LintSettings;
import dev.sextant.model.workspace.Settings;
import java.util.List;

/**
 * All that a {@code sextant.toml} says.
 *
 * @param settings what the model's meaning depends on
 * @param models globs that name the workspace's model files, relative to it
 * @param engine where metrics are computed
 * @param rules what is said of the rules of the judgement
 */
public record Configuration(
    Settings settings, List<String> models, EngineChoice engine, LintSettings rules) {

  /** What holds without a {@code sextant.toml}: every {@code .metrics} file, all defaults. */
  public static final Configuration DEFAULT =
      new Configuration(
          Settings.DEFAULT, List.of("**/*.metrics"), EngineChoice.DEFAULT, LintSettings.DEFAULT);

  public Configuration {
    models = List.copyOf(models);
  }
}
