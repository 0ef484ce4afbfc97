package dev.sextant.build.settings;

import dev.sextant.model.check.Problem;
import java.util.List;

/**
 * A read {@code sextant.toml}.
 *
 * @param configuration what it says, with defaults for what is absent or wrong
 * @param problems what is wrong with it, by place
 */
public record ParsedSettings(Configuration configuration, List<Problem> problems) {

  public ParsedSettings {
    problems = List.copyOf(problems);
  }
}
