package dev.sextant.model.source;

import dev.sextant.model.time.PeriodRef;
import org.jspecify.annotations.Nullable;

/**
 * Up to when there is data: by the largest value of a column, or by a written date.
 *
 * @param column the column, or null
 * @param date the date, or null
 */
public record Watermark(@Nullable String column, @Nullable PeriodRef date) {}
