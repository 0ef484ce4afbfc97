package dev.sextant.build.settings;

import dev.sextant.lint.LintSettings;
import dev.sextant.model.workspace.Settings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@code sextant.toml} says.
 *
 * @param settings what the model's meaning depends on
 * @param models globs that name the workspace's model files, relative to it
 * @param engine where metrics are computed
 * @param rules what is said of the rules of the judgement
 * @param asOf the business day of data that stands still, or null for today
 */
public record Configuration(
    Settings settings,
    List<String> models,
    EngineChoice engine,
    LintSettings rules,
    @Nullable LocalDate asOf) {

  /** What holds without a {@code sextant.toml}: every {@code .metrics} file, all defaults. */
  public static final Configuration DEFAULT =
      new Configuration(
          Settings.DEFAULT,
          List.of("**/*.metrics"),
          EngineChoice.DEFAULT,
          LintSettings.DEFAULT,
          null);

  public Configuration {
    models = List.copyOf(models);
  }
}
