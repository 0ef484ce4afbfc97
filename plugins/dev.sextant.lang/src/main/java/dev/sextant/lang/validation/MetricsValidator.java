package dev.sextant.lang.validation;

/** The adapter through which the checks' findings reach Xtext. */
public class MetricsValidator extends AbstractMetricsValidator {}
