package dev.sextant.model.source;

import dev.sextant.model.element.ElementId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is kept in a source: retail weeks, school terms.
 *
 * @param id which calendar
 * @param source the source of its days, or null when it could not be found
 * @param day the column of the day
 * @param grains the columns of its periods by the grain's name
 */
public record CalendarInfo(
    ElementId id, @Nullable ElementId source, String day, SortedMap<String, String> grains) {

  public CalendarInfo {
    grains = Collections.unmodifiableSortedMap(new TreeMap<>(grains));
  }

  /** A calendar with the grains of a map. */
  public static CalendarInfo of(
      ElementId id, @Nullable ElementId source, String day, Map<String, String> grains) {
    return new CalendarInfo(id, source, day, new TreeMap<>(grains));
  }
}
