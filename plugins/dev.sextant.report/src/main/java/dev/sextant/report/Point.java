package dev.sextant.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One period of a metric's history.
 *
 * @param value the value, or null when there is none
 * @param expected what the target asks for at the period's end, or null
 * @param status how it stood; {@link Status#NO_TARGET} for an open period
 * @param open whether the period is not closed yet, so that the value may still change
 * @param definitionChanged whether another definition holds from this period on
 */
public record Point(
    Period period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal expected,
    Status status,
    boolean open,
    boolean definitionChanged) {}
