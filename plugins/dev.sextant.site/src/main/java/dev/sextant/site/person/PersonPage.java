package dev.sextant.site.person;

import java.util.List;

/**
 * What one person, and nobody else, is to see.
 *
 * @param path the page's path
 * @param roles as what something is expected of the person; empty when the ladder names no role
 * @param results what is expected, and what the person's work shows
 */
public record PersonPage(
    String path, String workspace, String roles, String asOf, String name, List<Own> results) {

  public PersonPage {
    results = List.copyOf(results);
  }

  /** A criterion with the person's own value. */
  public record Own(Standard standard, String value, Verdict verdict) {}
}
