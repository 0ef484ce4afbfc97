package dev.sextant.lint.wording;

/**
 * What people wrote about a metric.
 *
 * @param name how it is called
 * @param definition what it means; empty when nobody said
 * @param unit in which it is given, as written; empty when nobody said
 */
public record MetricText(String name, String definition, String unit) {}
