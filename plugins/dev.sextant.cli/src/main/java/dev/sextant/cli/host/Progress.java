package dev.sextant.cli.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A line on standard error that says what takes so long: only on a terminal, only after a second,
 * and gone when the work is done.
 */
public final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration REFRESH = Duration.ofMillis(200);
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final OutputStream err;
  private final Thread painter;
  private volatile String step;
  private volatile boolean done;

  /** Progress of some work. */
  public Progress(Host host, String step) {
    this.err = host.err();
    this.step = step;
    this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
    if (host.errIsTerminal()) {
      painter.start();
    }
  }

  /** Says what is done next. */
  public void step(String next) {
    step = next;
  }

  private void paint() {
    boolean painted = false;
    try {
      Thread.sleep(PATIENCE);
      String last = "";
      while (!done) {
        if (!step.equals(last)) {
          last = step;
          write(CLEAR_LINE + Shown.text(last) + " …");
          painted = true;
        }
        Thread.sleep(REFRESH);
      }
    } catch (InterruptedException e) {
      // The work is done.
    } catch (IOException e) {
      return;
    }
    if (painted) {
      clear();
    }
  }

  private void clear() {
    try {
      write(CLEAR_LINE);
    } catch (IOException e) {
      // Nobody reads standard error any more, so that there is no line to clear.
    }
  }

  private void write(String text) throws IOException {
    err.write(text.getBytes(StandardCharsets.UTF_8));
    err.flush();
  }

  @Override
  public void close() {
    done = true;
    if (painter.getState() == Thread.State.NEW) {
      return;
    }
    painter.interrupt();
    try {
      painter.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
