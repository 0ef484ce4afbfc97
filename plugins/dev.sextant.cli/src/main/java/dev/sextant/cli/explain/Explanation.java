package dev.sextant.cli.explain;

import java.util.List;

/**
 * What an element means, as {@code explain --format json} prints it. What is not known or does not
 * apply is empty.
 *
 * @param kind the keyword, such as {@code kpi}
 * @param name the qualified name
 * @param title how people call it
 * @param file the path from the current folder
 * @param line the line on which it starts, from 1
 * @param definition what it means, in words
 * @param formula how it is computed, as written
 * @param unit the unit of its values
 * @param better {@code higher} or {@code lower}
 * @param judged how often
 * @param owner the role that is accountable
 * @param targets as written
 * @param drivers what moves it, and how
 * @param serves what it stands under
 * @param facts everything else that is said of it, as written
 * @param sql the SQL that computes it for each period
 */
public record Explanation(
    String kind,
    String name,
    String title,
    String file,
    int line,
    String definition,
    String formula,
    String unit,
    String better,
    String judged,
    String owner,
    List<String> targets,
    List<String> drivers,
    List<String> serves,
    List<String> facts,
    String sql) {

  public Explanation {
    targets = List.copyOf(targets);
    drivers = List.copyOf(drivers);
    serves = List.copyOf(serves);
    facts = List.copyOf(facts);
  }
}
