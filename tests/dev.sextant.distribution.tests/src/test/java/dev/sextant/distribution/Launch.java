package dev.sextant.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process of the unpacked launcher. What it prints goes to files, so that it never waits for a
 * reader.
 */
final class Launch {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int PAUSE = 50;

  /** How a process ended. */
  record Ended(int exit, String out, String err) {}

  private final Path logs;
  private final List<String> before = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private Path out;

  /** A launch that makes no start cache. */
  Launch(Path temp) throws IOException {
    logs = Files.createTempDirectory(temp, "launch");
    out = logs.resolve("out.txt");
    with("JAVA_HOME", System.getProperty("java.home"));
    with("SEXTANT_CACHE", temp.resolve("cache").toString());
    with("SEXTANT_TRAIN", "off");
  }

  /** Sets a variable of the environment. */
  Launch with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Has another program start the launcher. */
  Launch through(String... command) {
    before.addAll(List.of(command));
    return this;
  }

  /** Sends standard output to a file that is there. */
  Launch to(Path file) {
    out = file;
    return this;
  }

  /** Runs to the end. */
  Ended run(String... arguments) throws Exception {
    return end(builder(arguments).redirectOutput(out.toFile()).start());
  }

  /** Runs while nobody reads standard output. */
  Ended runUnread(String... arguments) throws Exception {
    Process process = builder(arguments).start();
    process.getInputStream().close();
    return end(process);
  }

  /** Presses Ctrl-C at the moment that is asked for. */
  Ended interrupt(Predicate<Process> moment, String... arguments) throws Exception {
    if (Files.isDirectory(Path.of("/proc/self"))) {
      // A build that was started in the background ignores Ctrl-C, and so would its children.
      through("env", "--default-signal=INT");
    }
    Process process = builder(arguments).redirectOutput(out.toFile()).start();
    long last = System.nanoTime() + LIMIT.toNanos();
    while (process.isAlive() && !moment.test(process) && System.nanoTime() < last) {
      Thread.sleep(PAUSE);
    }
    assertThat(process.isAlive()).as("still running: %s", text("err.txt")).isTrue();
    new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    return end(process);
  }

  private ProcessBuilder builder(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Release.home().resolve("bin/sextant").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder.redirectError(logs.resolve("err.txt").toFile());
  }

  private Ended end(Process process) throws Exception {
    boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    assertThat(ended).as("ended in time: %s", text("err.txt")).isTrue();
    return new Ended(process.exitValue(), text("out.txt"), text("err.txt"));
  }

  private String text(String name) throws IOException {
    Path file = logs.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
