package dev.sextant.model.workspace;

import dev.sextant.model.time.TimeSettings;

/**
 * What a model's meaning depends on outside its files.
 *
 * @param name what the workspace is called
 * @param time how it counts time
 * @param sqlFragments whether sources may hold SQL
 */
public record Settings(String name, TimeSettings time, boolean sqlFragments) {

  /** A workspace without settings: the default calendar, no SQL fragments. */
  public static final Settings DEFAULT = new Settings("", TimeSettings.DEFAULT, false);
}
