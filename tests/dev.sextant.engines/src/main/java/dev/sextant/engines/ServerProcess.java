package dev.sextant.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a folder of its own, which is removed with it. */
final class ServerProcess implements AutoCloseable {

  private final Path folder;
  private final List<Process> running = new ArrayList<>();

  private ServerProcess(Path folder) {
    this.folder = folder;
  }

  static ServerProcess in(String name) {
    try {
      Path folder = Files.createTempDirectory("sextant-" + name);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new ServerProcess(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** A folder that the server's user owns. */
  Path data() {
    try {
      Path data = Files.createDirectory(folder.resolve("data"));
      if (isRoot()) {
        run(InputStream.nullInputStream(), List.of("chown", "65534:65534", data.toString()));
      }
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /** Database servers refuse to run as root, who runs them as nobody. */
  static List<String> asNobody(List<String> command) {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    all.addAll(command);
    return all;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end. */
  void run(InputStream input, List<String> command) {
    try {
      Path log = Files.createTempFile(folder, "run", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try (var output = process.getOutputStream()) {
        input.transferTo(output);
      } catch (IOException e) {
        throw new IllegalStateException(command + "\n" + Files.readString(log), e);
      }
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(command + "\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a command that runs until this is closed; its output goes to a log. */
  Process start(List<String> command, boolean piped) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(folder.resolve("error.log").toFile());
      Process process =
          piped
              ? builder.start()
              : builder.redirectOutput(folder.resolve("output.log").toFile()).start();
      running.add(process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server said. */
  String log() {
    try {
      return Files.readString(folder.resolve("error.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (Process process : running) {
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
