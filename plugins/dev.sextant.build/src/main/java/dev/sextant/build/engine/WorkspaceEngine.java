package dev.sextant.build.engine;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.settings.EngineChoice;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;

/** Opens the engine that a workspace's settings name. */
public final class WorkspaceEngine {

  private WorkspaceEngine() {}

  /**
   * An engine over the workspace's data.
   *
   * @throws dev.sextant.run.RunException when the data cannot be opened
   */
  public static Engine open(LoadedWorkspace loaded) {
    return Engine.open(loaded.root(), loaded.workspace(), settings(loaded));
  }

  /** The engine's part of the settings. */
  public static EngineSettings settings(LoadedWorkspace loaded) {
    EngineChoice asked = loaded.configuration().engine();
    EngineSettings defaults = EngineSettings.DEFAULT;
    return new EngineSettings(
        asked.database(),
        asked.memoryLimit(),
        Math.max(defaults.threads(), Runtime.getRuntime().availableProcessors()),
        loaded.configuration().settings().sqlFragments());
  }
}
