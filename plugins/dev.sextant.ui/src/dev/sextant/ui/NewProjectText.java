package dev.sextant.ui;

import dev.sextant.ide.project.Identifiers;
import java.util.Locale;

/** The files of a new workspace. */
final class NewProjectText {

  private NewProjectText() {}

  static String settings(String name) {
    String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
    return """
        # A folder with this file is a workspace. Every setting has a default.
        name = "%s"

        [time]
        zone = "UTC"
        week_start = "monday"
        """
        .formatted(escaped);
  }

  /** A team with a mission, a goal and a KPI that is planned: a model without mistakes. */
  static String team(String name) {
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_]+", "_");
    String packageName = Character.isLetter(word.charAt(0)) ? word : "_" + word;
    return """
        package %s

        team Crew "The team" {
          lead Head
        }

        role Head "Who leads the team" {
          of Crew
        }

        stakeholder Customers "Whom the team serves" {
          external
        }

        mission Purpose "What the team is there for" {
          of Crew
          serves Customers
        }

        goal Better "What the team wants to reach" {
          for Purpose
          side quality
        }

        kpi Satisfaction "What shows that it is reached" {
          measures Better
          planned by 2027-Q4
          higher is better
          owner Head
        }
        """
        .formatted(Identifiers.written(packageName));
  }
}
