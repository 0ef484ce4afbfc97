package dev.sextant.engines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All engines on which SQL is executed, each started once for all tests of a run. */
public final class TestEngines {

  private static final Map<String, Supplier<TestEngine>> KNOWN = known();
  private static final Map<String, TestEngine> RUNNING = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestEngines::close));
  }

  private TestEngines() {}

  private static Map<String, Supplier<TestEngine>> known() {
    Map<String, Supplier<TestEngine>> known = new LinkedHashMap<>();
    known.put("DuckDB", JdbcEngine::duckDb);
    return known;
  }

  /** The names of all engines, for parameterized tests. */
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /** An engine by its name, started when it is first asked for, and stopped with the JVM. */
  public static synchronized TestEngine named(String name) {
    return RUNNING.computeIfAbsent(
        name,
        n -> {
          Supplier<TestEngine> start = KNOWN.get(n);
          if (start == null) {
            throw new IllegalArgumentException(n + " is none of " + names());
          }
          return start.get();
        });
  }

  /** All engines. */
  public static List<TestEngine> all() {
    return names().stream().map(TestEngines::named).toList();
  }

  private static synchronized void close() {
    RUNNING.values().forEach(TestEngine::close);
    RUNNING.clear();
  }
}
