package dev.sextant.build.inventory;

import dev.sextant.model.unit.UnitTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units of the language that lists write in other ways. */
final class ListedUnit {

  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("%", "percent"),
          Map.entry("percent", "percent"),
          Map.entry("per cent", "percent"),
          Map.entry("pct", "percent"),
          Map.entry("€", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("sec", "seconds"),
          Map.entry("secs", "seconds"),
          Map.entry("min", "minutes"),
          Map.entry("mins", "minutes"),
          Map.entry("h", "hours"),
          Map.entry("hr", "hours"),
          Map.entry("hrs", "hours"));

  private ListedUnit() {}

  /** The unit as the language writes it; empty when it has to be declared. */
  static Optional<String> known(String listed) {
    String plain = listed.toLowerCase(Locale.ROOT);
    String code = listed.toUpperCase(Locale.ROOT);
    if (WRITTEN.containsKey(plain)) {
      return Optional.of(WRITTEN.get(plain));
    }
    if (UnitTable.isCurrency(code)) {
      return Optional.of(code);
    }
    return UnitTable.time(plain).isPresent() ? Optional.of(plain) : Optional.empty();
  }
}
