package dev.sextant.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stick in the ground, or a metric that is yet to come.
 *
 * @param metric the qualified name of the ideal metric
 * @param proxy the qualified name of what stands in for it, or empty when it is only planned
 * @param planned the last day by which the ideal metric is to exist, or null when nobody said
 * @param until the last day on which the proxy may be used, or null when nobody said
 * @param expired whether that day is over
 * @param reason why the proxy is used
 * @param revisions how often its end was pushed back
 */
public record RoadmapEntry(
    String metric,
    String proxy,
    @Nullable LocalDate planned,
    @Nullable LocalDate until,
    boolean expired,
    String reason,
    int revisions) {}
