package dev.sextant.lint;

import dev.sextant.model.check.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a workspace says of the rules.
 *
 * @param severities how much the findings of a rule matter, by its id
 * @param off the ids of rules that do not run
 * @param options values of options, by {@code rule.option}
 * @param ignored patterns of files whose findings are not shown, such as {@code imported/**}
 */
public record LintSettings(
    SortedMap<String, Severity> severities,
    Set<String> off,
    SortedMap<String, Integer> options,
    List<String> ignored) {

  /** Nothing is said. */
  public static final LintSettings DEFAULT =
      new LintSettings(new TreeMap<>(), Set.of(), new TreeMap<>(), List.of());

  public LintSettings {
    severities = new TreeMap<>(severities);
    off = Set.copyOf(off);
    options = new TreeMap<>(options);
    ignored = List.copyOf(ignored);
  }

  /** How much the findings of a rule matter; empty when it does not run. */
  public Optional<Severity> severity(About about) {
    return off.contains(about.id())
        ? Optional.empty()
        : Optional.of(severities.getOrDefault(about.id(), about.severity()));
  }

  /**
   * The value of an option of a rule.
   *
   * @throws IllegalArgumentException when the rule has no such option
   */
  public int option(About about, String name) {
    int standard =
        about.options().stream()
            .filter(o -> o.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(about.id() + " has no " + name))
            .standard();
    return options.getOrDefault(about.id() + "." + name, standard);
  }

  /** Whether findings in a file are not shown. */
  public boolean ignores(String file) {
    return ignored.stream().anyMatch(p -> PathPattern.matches(p, file));
  }
}
