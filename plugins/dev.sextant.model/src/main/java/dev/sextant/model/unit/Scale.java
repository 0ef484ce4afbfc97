package dev.sextant.model.unit;

import java.math.BigDecimal;

/**
 * How a unit relates to others that measure the same.
 *
 * @param family what all units that convert into each other share; a unit of its own is its own
 *     family
 * @param factor how many of the family's smallest unit it is
 */
public record Scale(String family, BigDecimal factor) {}
