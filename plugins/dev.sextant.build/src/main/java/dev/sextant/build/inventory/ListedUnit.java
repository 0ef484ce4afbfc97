package dev.sextant.build.inventory;

import dev.sextant.model.resolve.FamiliarWords;
import dev.sextant.model.unit.UnitTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units of the language that lists write in other ways. */
final class ListedUnit {

  private static final Map<String, String> SIGNS =
      Map.of(
          "%",
          "percent",
          "percent",
          "percent",
          "per cent",
          "percent",
          "€",
          "EUR",
          "$",
          "USD",
          "£",
          "GBP");

  private ListedUnit() {}

  /** The unit as the language writes it; empty when it has to be declared. */
  static Optional<String> known(String listed) {
    String plain = listed.toLowerCase(Locale.ROOT);
    String meant = SIGNS.getOrDefault(plain, FamiliarWords.unit(listed));
    if (!meant.isEmpty()) {
      return Optional.of(meant);
    }
    return UnitTable.time(plain).isPresent() ? Optional.of(plain) : Optional.empty();
  }
}
