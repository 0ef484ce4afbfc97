package dev.sextant.lint.wording;

import java.util.Locale;

/** A kind of thing that words of a metric stand for. */
public enum Concept {
  /** Verbs of doing the team's own work. */
  WORK,
  /** What people make or hold as their work. */
  ITEM,
  /** Time and other input. */
  EFFORT,
  /** Output for each person. */
  PER_HEAD,
  /** Those who do the work. */
  STAFF,
  /** A list of one's own that is ticked off. */
  COVERAGE,
  /** Counted whether it helped or not. */
  ANYHOW,
  /** Those for whom the work is done. */
  BENEFICIARY,
  /** What they do when the work was good. */
  RESULT,
  /** Results of the business or the mission. */
  VALUE,
  /** Bad things that happen to somebody. */
  HARM,
  /** Money and other resources used. */
  COST,
  /** Time that the team's own process takes. */
  TIME,
  /** Keeping to a plan or budget. */
  PLAN,
  /** What comes in or is simply there. */
  DEMAND,
  /** Others say or measure it. */
  CONFIRMED,
  /** An effect that is awaited. */
  LATER;

  /** The word by which resources name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
