package dev.sextant.cli.host;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is to be done when somebody ends the process from outside (Ctrl-C, a terminated job):
 * running queries are cancelled and temporary files deleted, the latest first.
 */
public final class Interruption {

  private final Deque<Runnable> remedies = new ArrayDeque<>();
  private boolean over;
  private volatile boolean interrupted;

  /** Adds something to do; the last one added is done first. */
  public synchronized void onInterrupt(Runnable remedy) {
    remedies.push(remedy);
  }

  /** Says that the command ended by itself: from now on nothing is left to do. */
  public synchronized void finish() {
    over = true;
    remedies.clear();
  }

  /** Whether the process is being ended from outside, so that nothing more is to be said. */
  public boolean isInterrupted() {
    return interrupted;
  }

  /** Does everything that is to be done; returns whether the command was still running. */
  public synchronized boolean interrupt() {
    boolean running = !over;
    interrupted = running;
    over = true;
    while (!remedies.isEmpty()) {
      remedies.pop().run();
    }
    return running;
  }
}
