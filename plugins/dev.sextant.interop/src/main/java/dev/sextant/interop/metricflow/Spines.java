package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Manifest;
import dev.sextant.interop.manifest.TimeSpine;
import dev.sextant.model.time.Grain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables of periods of a manifest, each once, with the names of their sources. */
final class Spines {

  /** A table of periods and what its source is called. */
  record Named(String name, TimeSpine spine) {

    /** Whether its periods are days or longer. */
    boolean isOfDays() {
      return order(spine.granularity()) >= order("day");
    }
  }

  private static final List<String> SHORT_FIRST =
      List.of(
          "nanosecond",
          "microsecond",
          "millisecond",
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "quarter",
          "year");

  private final List<Named> all = new ArrayList<>();

  /**
   * Names the sources.
   *
   * @param taken names in small letters that others have; those of the spines are added
   */
  Spines(Manifest manifest, Set<String> taken) {
    for (TimeSpine spine : manifest.spines()) {
      Optional<Named> same = all.stream().filter(n -> isSame(n.spine(), spine)).findFirst();
      same.ifPresentOrElse(n -> merge(n, spine), () -> all.add(named(spine, taken)));
    }
  }

  private static Named named(TimeSpine spine, Set<String> taken) {
    StringBuilder name = new StringBuilder(spine.table().getLast());
    while (!taken.add(name.toString().toLowerCase(Locale.ROOT))) {
      name.append("_periods");
    }
    return new Named(name.toString(), spine);
  }

  private static boolean isSame(TimeSpine one, TimeSpine other) {
    return one.table().equals(other.table()) && one.column().equals(other.column());
  }

  /** A table that is named in two ways has the grains of both. */
  private void merge(Named named, TimeSpine again) {
    if (!again.grains().isEmpty()) {
      all.set(all.indexOf(named), new Named(named.name(), again));
    }
  }

  /** All of them, in the order of the manifest. */
  List<Named> all() {
    return List.copyOf(all);
  }

  /** The one with the longest periods of which those of a grain are made. */
  Optional<Named> of(Grain grain) {
    boolean standard = SHORT_FIRST.contains(grain.word());
    int longest = order(standard ? grain.word() : "day");
    return all.stream()
        .filter(n -> order(n.spine().granularity()) <= longest)
        .max(Comparator.comparing(n -> order(n.spine().granularity())));
  }

  private static int order(String granularity) {
    return SHORT_FIRST.indexOf(granularity);
  }
}
