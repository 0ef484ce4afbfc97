package dev.sextant.ui;

/** The identifiers of plugin.xml that Java code refers to. */
public final class MetricsContent {

  /** The content type of {@code .metrics} files. */
  public static final String TYPE = "dev.sextant.ui.metrics";

  private MetricsContent() {}
}
