package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the rows of a source as of a day.
 *
 * @param source which source
 * @param rows how many rows
 * @param firstDay the day of the first row, or null without rows or dates
 * @param watermark the last day with data: up to there counts are true and empty means zero; null
 *     without rows or dates
 */
public record DataFacts(
    ElementId source, long rows, @Nullable LocalDate firstDay, @Nullable LocalDate watermark) {}
