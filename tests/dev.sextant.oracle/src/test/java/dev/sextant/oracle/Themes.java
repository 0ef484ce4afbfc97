package dev.sextant.oracle;

import dev.sextant.engines.TestEngine;
import dev.sextant.engines.TestEngines;
import dev.sextant.engines.TestTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The themes that are open, and which of their tables each engine holds at the moment. */
final class Themes implements AutoCloseable {

  private final Map<String, Asked> open = new TreeMap<>();
  private final Map<String, Map<List<String>, TestTable>> held = new HashMap<>();

  Asked open(Theme theme) {
    return open.computeIfAbsent(theme.name(), name -> new Asked(theme));
  }

  /** An engine with some tables; those that it has already are not loaded again. */
  TestEngine holding(List<TestTable> tables, String engine) {
    TestEngine running = TestEngines.named(engine);
    Map<List<String>, TestTable> there = held.computeIfAbsent(engine, e -> new HashMap<>());
    for (TestTable table : tables) {
      if (!table.equals(there.put(table.name(), table))) {
        running.load(table);
      }
    }
    return running;
  }

  @Override
  public void close() {
    open.values().forEach(Asked::close);
  }
}
