package dev.sextant.model.element;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an element is; the order is that of the documentation. */
public enum ElementKind {
  ORGANISATION,
  STRATEGY,
  TEAM,
  ROLE,
  STAKEHOLDER,
  MISSION,
  GOAL,
  KPI,
  DRIVER,
  METRIC,
  OBJECTIVE,
  JOURNEY,
  STAGE,
  SOURCE,
  UNIT,
  RATES,
  CALENDAR,
  QUALITY,
  LADDER,
  LEVEL,
  SKILL,
  REVIEW,
  COMMENT,
  ACTION,
  EVENT,
  NEWSLETTER,
  DASHBOARD;

  private static final Set<ElementKind> METRIC_LIKE = EnumSet.of(KPI, DRIVER, METRIC);

  /** The keyword that opens such an element, such as {@code goal}. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether it has a value that can be queried: KPI, driver or metric. */
  public boolean isMetricLike() {
    return METRIC_LIKE.contains(this);
  }

  /** The kind that a keyword opens. */
  public static Optional<ElementKind> of(String keyword) {
    return Arrays.stream(values()).filter(k -> k.keyword().equals(keyword)).findFirst();
  }
}
