package dev.sextant.lang;

/** Registers the language with EMF, once, outside of Eclipse. */
public class MetricsStandaloneSetup extends MetricsStandaloneSetupGenerated {

  /** Registers the language; a second call does no harm. */
  public static void doSetup() {
    new MetricsStandaloneSetup().createInjectorAndDoEMFRegistration();
  }
}
