package dev.sextant.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.sextant.lang.MetricsRuntimeModule;
import dev.sextant.lang.MetricsStandaloneSetup;
import org.eclipse.xtext.util.Modules2;

/** Registers the language with the editors' services bound. */
public class MetricsIdeSetup extends MetricsStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new MetricsRuntimeModule(), new MetricsIdeModule()));
  }
}
