package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;
import java.util.List;

/**
 * A table of periods.
 *
 * @param column the column with their starts
 * @param granularity how long they are, in small letters
 */
public record TimeSpine(
    List<String> table, String column, String granularity, List<CustomGrain> grains, Place at) {

  /** A grain that is a column of the table. */
  public record CustomGrain(String name, String column) {}

  public TimeSpine {
    table = List.copyOf(table);
    grains = List.copyOf(grains);
  }
}
