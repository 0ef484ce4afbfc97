package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Match;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.UnitTable;
import java.util.Optional;
import java.util.Set;

/**
 * What a resolver may ask about the rest of the workspace, seen from one element. Whoever
 * implements it can keep account of what was asked, and so of what depends on what.
 */
public interface Knowledge {

  /** What a path means from where it is written. */
  Match match(Path path);

  /** A source. */
  Optional<SourceInfo> source(ElementId id);

  /** A KPI, driver or metric; empty when it is defined by itself. */
  Optional<MetricInfo> metric(ElementId id);

  /** Currency rates. */
  Optional<RatesInfo> rates(ElementId id);

  /** A calendar. */
  Optional<CalendarInfo> calendar(ElementId id);

  /** An element as it is written. */
  Optional<Element> element(ElementId id);

  /** The grains that calendars of the workspace declare. */
  Set<String> customGrains();

  /** The calendar that declares a grain. */
  Optional<CalendarInfo> calendarOf(String grain);

  /** How the workspace counts time. */
  TimeSettings time();

  /** Which units convert into which. */
  UnitTable units();
}
