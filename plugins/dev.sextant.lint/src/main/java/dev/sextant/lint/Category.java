package dev.sextant.lint;

import java.util.Locale;

/** What a rule is about, in the order of the documentation. */
public enum Category {
  ACTIVITY("Activity", "Is it a result, or only work that was done?"),
  ALIGNMENT("Alignment", "Does every number serve a goal, and every goal have its number?"),
  OWNERSHIP("Ownership", "Is somebody accountable who can change it?"),
  BENCHMARKS("Benchmarks", "Is it compared with something that means something?"),
  BALANCE("Balance", "What gets worse while it gets better?"),
  PROXIES("Proxies", "Does everybody see that it is a stick in the ground, and until when?"),
  DEFINITIONS("Definitions", "Does the number compute what its words promise?"),
  DATA("Data", "Can the rows be trusted?"),
  PEOPLE("People", "Is it fair to those who are measured?"),
  VISIBILITY("Visibility", "Is it seen where something is decided?"),
  SUPPRESSION("Suppression", "Are exceptions honest?");

  private final String title;
  private final String question;

  Category(String title, String question) {
    this.title = title;
    this.question = question;
  }

  /** How people call it. */
  public String title() {
    return title;
  }

  /** What its rules ask. */
  public String question() {
    return question;
  }

  /** The stable word, such as {@code ownership}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
