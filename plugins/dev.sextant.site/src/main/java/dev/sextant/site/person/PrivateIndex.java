package dev.sextant.site.person;

import java.util.List;

/**
 * Where somebody begins who hands the pages out or reviews a ladder.
 *
 * @param workspace what the workspace is called
 * @param role for whom it is written
 * @param asOf the business day in words
 * @param persons a link to each person's page: name and path
 * @param criteria what is expected
 */
public record PrivateIndex(
    String workspace, String role, String asOf, List<Person> persons, List<Expected> criteria) {

  public PrivateIndex {
    persons = List.copyOf(persons);
    criteria = List.copyOf(criteria);
  }

  /** A person's page. */
  public record Person(String name, String path) {}

  /**
   * What is expected.
   *
   * @param results what each person's work shows; empty for those who are measured themselves
   */
  public record Expected(Standard standard, List<Result> results) {
    public Expected {
      results = List.copyOf(results);
    }
  }

  /** What one person's work shows. */
  public record Result(String name, String path, String value, Verdict verdict) {}
}
