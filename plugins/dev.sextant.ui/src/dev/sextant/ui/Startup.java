package dev.sextant.ui;

import org.eclipse.ui.IStartup;

/** Starts the plug-in with the workbench, so that problems of all projects show at once. */
public final class Startup implements IStartup {

  @Override
  public void earlyStartup() {
    // Being loaded is enough: the plug-in looks for models when it starts.
  }
}
