package dev.sextant.lint.wording;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A kind of thing that words of a metric stand for. */
public enum Concept {
  /** Making, giving and doing. */
  DO,
  /** Working off what comes in. */
  HANDLE,
  /** Work on people. */
  SERVE,
  /** What people make as their work. */
  OUTPUT,
  /** Occasions that the team arranges. */
  EVENT,
  /** Looks that the team takes. */
  LOOK,
  /** What comes in for the team to work on. */
  CASE,
  /** Time and other input. */
  EFFORT,
  /** A list of one's own that is ticked off. */
  COVERAGE,
  /** Counted whether it helped or not. */
  ANYHOW,
  /** Those who do the work. */
  STAFF,
  /** Those for whom the work is done. */
  BENEFICIARY,
  /** What they do when the work was good. */
  GAIN,
  /** Something goes wrong for somebody. */
  SUFFER,
  /** Bad things that happen to somebody. */
  HARM,
  /** Results of the business or the mission. */
  VALUE,
  /** Whether people take it up. */
  USAGE,
  /** What others say or judge. */
  JUDGEMENT,
  /** What users experience. */
  QUALITY,
  /** Money and other resources used. */
  COST,
  /** Time that the team's own process takes. */
  TIME,
  /** Keeping to a limit of time. */
  LIMIT,
  /** Keeping to a plan or budget. */
  PLAN,
  /** Others decide that it comes. */
  ARISE,
  /** What comes in or lies there. */
  DEMAND,
  /** The world as it is. */
  STOCK,
  /** An effect that is awaited. */
  LATER,
  /** Done by people from outside. */
  OUTSIDE,
  /** Nothing is said. */
  VAGUE;

  /** All that is the team's own doing. */
  static final Set<Concept> WORK =
      EnumSet.of(DO, HANDLE, SERVE, OUTPUT, EVENT, LOOK, EFFORT, COVERAGE);

  /** All that says what came of it, or that it is no work at all. */
  static final Set<Concept> NO_WORK =
      EnumSet.of(
          GAIN, SUFFER, HARM, VALUE, USAGE, JUDGEMENT, QUALITY, COST, TIME, LIMIT, PLAN, ARISE,
          DEMAND, STOCK, LATER, OUTSIDE, VAGUE);

  /** Whose hours are spent on work: "training hours", "officer hours". */
  static final Set<Concept> EFFORTS =
      EnumSet.of(DO, HANDLE, SERVE, OUTPUT, EVENT, LOOK, EFFORT, COVERAGE, STAFF);

  /** What a team does of its own accord, so that being in time only ticks it off. */
  static final Set<Concept> OWN_STEPS = EnumSet.of(LOOK, EVENT, OUTPUT);

  /** What others do, unless it is said that one's own people do it. */
  static final Set<Concept> OTHERS = EnumSet.of(ARISE, DEMAND, USAGE, CASE, OUTSIDE);

  /** What work may be about, without its having come of it. */
  static final Set<Concept> RESULTS = EnumSet.of(GAIN, SUFFER, HARM, VALUE, USAGE, JUDGEMENT);

  /** What work may be done on, which says nothing of results. */
  static final Set<Concept> MATERIAL =
      EnumSet.of(HARM, SUFFER, COST, STOCK, CASE, TIME, JUDGEMENT, VALUE, QUALITY, STAFF, PLAN);

  /** The word by which resources name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
