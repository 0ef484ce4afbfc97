package dev.sextant.lang.ide;

/** What the editors bind besides Xtext's own services. */
public class MetricsIdeModule extends AbstractMetricsIdeModule {}
