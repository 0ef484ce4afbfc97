package dev.sextant.sql;

import dev.sextant.query.ir.Step;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a dialect writes dates and moments.
 *
 * @param date a day {@code {0}}, such as 2024-02-29
 * @param moment a moment {@code {0}}, such as 2024-02-29 12:00:00
 * @param startOfDate the first day of the step that holds the date {@code {0}}
 * @param startOfMoment the first moment of the step that holds the moment {@code {0}}; a step that
 *     is absent is found by the moment's date
 * @param laterDate the date {@code {0}} so many steps later: {@code {1}} is how many, {@code {2}} a
 *     plus or minus, {@code {3}} both; clamped to the end of the month; where years are absent,
 *     they are written as months
 * @param laterMoment the same of a moment
 * @param inZone the moment {@code {0}} on the clock of {@code {1}}, on that of {@code {2}}; null
 *     where the engine knows no zones
 */
public record Calendar(
    Template date,
    Template moment,
    Map<Step, Template> startOfDate,
    Map<Step, Template> startOfMoment,
    Map<Step, Template> laterDate,
    Map<Step, Template> laterMoment,
    @Nullable Template inZone) {

  static final Set<Step> DAYS = EnumSet.range(Step.DAY, Step.YEAR);
  static final Set<Step> PARTS_OF_DAY = EnumSet.range(Step.SECOND, Step.HOUR);
  static final Set<Step> ALL = EnumSet.allOf(Step.class);

  public Calendar {
    startOfDate = Map.copyOf(startOfDate);
    startOfMoment = Map.copyOf(startOfMoment);
    laterDate = Map.copyOf(laterDate);
    laterMoment = Map.copyOf(laterMoment);
  }

  /** The same text for several steps, in which {@code {step}} is the step's word. */
  static Map<Step, Template> forSteps(Collection<Step> steps, String text) {
    Map<Step, Template> templates = new EnumMap<>(Step.class);
    steps.forEach(s -> templates.put(s, new Template(text.replace("{step}", word(s)))));
    return templates;
  }

  /** Some templates and others instead of theirs. */
  static Map<Step, Template> with(Map<Step, Template> some, Map<Step, Template> others) {
    Map<Step, Template> templates = new EnumMap<>(some);
    templates.putAll(others);
    return templates;
  }

  static String word(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
