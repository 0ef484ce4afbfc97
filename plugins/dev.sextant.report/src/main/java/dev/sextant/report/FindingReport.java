package dev.sextant.report;

/**
 * Something in the values that makes a metric mislead: a target that is out of reach, data that
 * fails.
 *
 * @param rule the stable id of the rule that found it, such as {@code unreachable-target}
 * @param severity {@code info}, {@code warning} or {@code error}
 * @param element the qualified name of what it is about
 * @param message what is wrong and what to do; names stand in backticks
 * @param why the reason, or empty
 */
public record FindingReport(
    String rule, String severity, String element, String message, String why) {}
