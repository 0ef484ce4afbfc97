package dev.sextant.engines.trino;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trino.plugin.memory.MemoryPlugin;
import io.trino.server.testing.TestingTrinoServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** Serves one catalog, {@code memory}, on the loopback interface until standard input ends. */
public final class TrinoServer {

  private TrinoServer() {}

  /** Starts the server, which takes standard output for its log, and says its port in one line. */
  public static void main(String[] arguments) throws IOException {
    try (PrintStream answers =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        TestingTrinoServer server = TestingTrinoServer.create()) {
      server.installPlugin(new MemoryPlugin());
      server.createCatalog("memory", "memory", Map.of("memory.max-data-per-node", "256MB"));
      answers.println("port " + server.getBaseUrl().getPort());
      while (System.in.read() >= 0) {
        // Nothing is asked here: the other side closes its end when it is done.
      }
    }
  }
}
