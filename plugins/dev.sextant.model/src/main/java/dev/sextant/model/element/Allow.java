package dev.sextant.model.element;

import dev.sextant.model.time.PeriodRef;
import org.jspecify.annotations.Nullable;

/**
 * A suppressed finding: {@code allow activity-proxy because "…" until 2026-12-31}.
 *
 * @param rule the rule's id
 * @param reason why; empty when it is missing, which is a finding
 * @param until the last day on which it holds, or null for ever
 * @param covers the node of the element or fact that stands on the next line
 * @param at its own node
 */
public record Allow(String rule, String reason, @Nullable PeriodRef until, int covers, int at) {}
