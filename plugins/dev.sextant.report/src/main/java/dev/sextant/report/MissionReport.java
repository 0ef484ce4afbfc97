package dev.sextant.report;

import java.util.List;

/**
 * A mission shows its goals side by side, without one status for all.
 *
 * @param name the qualified name
 * @param goals the qualified names of its goals, in the order of the model
 */
public record MissionReport(String name, List<String> goals) {

  public MissionReport {
    goals = List.copyOf(goals);
  }
}
