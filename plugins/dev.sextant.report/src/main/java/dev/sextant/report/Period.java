package dev.sextant.report;

import java.time.LocalDate;

/**
 * A period of a cadence.
 *
 * @param label as people call it: {@code 2026-10}, {@code 2026-Q3}, {@code 2026-W05}
 * @param start the first day
 * @param end the day after the last one
 */
public record Period(String label, LocalDate start, LocalDate end) {}
