package dev.sextant.report.values;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.Grain;
import org.jspecify.annotations.Nullable;

/**
 * The values of a metric, one for each period of a grain, or one for the whole range.
 *
 * @param metric the KPI, driver or metric
 * @param grain the length of a period, or null for a single value over the range
 * @param range the days that count
 * @param where only this slice, or null for the whole
 */
public record SeriesRequest(
    ElementId metric, @Nullable Grain grain, DateRange range, @Nullable Expr where) {}
