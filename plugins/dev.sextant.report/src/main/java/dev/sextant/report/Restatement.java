package dev.sextant.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closed period that an earlier report showed with another value.
 *
 * @param metric the qualified name
 * @param period the period's label
 * @param shownOn the business day of the earlier report
 * @param before the value that it showed, or null
 * @param after the value now, or null
 */
public record Restatement(
    String metric,
    String period,
    LocalDate shownOn,
    @Nullable BigDecimal before,
    @Nullable BigDecimal after) {}
