package dev.sextant.lang.scoping;

/** Says which names a reference can see. */
public class MetricsScopeProvider extends AbstractMetricsScopeProvider {}
