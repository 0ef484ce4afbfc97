package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.MeasureFact.Direction;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What others may conclude from a KPI, driver or metric; as long as this stays equal, nothing that
 * mentions it has to be looked at again.
 *
 * @param id which one
 * @param formula its definition, or null when it has no value yet
 * @param unit the unit of its values
 * @param sure whether the unit is known, rather than a stand-in for what could not be found out
 * @param direction which way is better, or null when that is not said
 * @param retired the first day on which it no longer counts, or null
 * @param planned by when it is to have a value, or null
 */
public record MetricInfo(
    ElementId id,
    @Nullable Formula formula,
    Unit unit,
    boolean sure,
    @Nullable Direction direction,
    @Nullable PeriodRef retired,
    @Nullable PeriodRef planned) {}
