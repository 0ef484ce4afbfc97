package dev.sextant.lang;

/** What the language binds besides Xtext's own services. */
public class MetricsRuntimeModule extends AbstractMetricsRuntimeModule {}
