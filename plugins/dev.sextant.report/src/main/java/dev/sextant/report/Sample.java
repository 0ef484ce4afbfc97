package dev.sextant.report;

/**
 * On how much the value of a metric rests by which people are judged.
 *
 * @param metric the qualified name
 * @param period the label of the last closed period
 * @param rows how many rows were counted there; of several sources the fewest
 */
public record Sample(String metric, String period, long rows) {}
