package dev.sextant.oracle;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.engines.Tables;
import dev.sextant.engines.TestEngine;
import dev.sextant.engines.TestTable;
import dev.sextant.query.Input;
import dev.sextant.query.Plan;
import dev.sextant.query.plan.Planner;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A theme's workspace, open to be asked through the model and by hand. */
final class Asked implements AutoCloseable {

  private final LoadedWorkspace loaded;
  private final Engine engine;
  private final CheckDatabase database;
  private final Map<List<Input>, List<TestTable>> tables = new HashMap<>();
  private final Map<Case, Answer> expected = new HashMap<>();

  Asked(Theme theme) {
    this.loaded = theme.load();
    this.engine = Engine.open(loaded.root(), loaded.workspace(), EngineSettings.DEFAULT);
    this.database = CheckDatabase.open(theme.folder());
  }

  Plan plan(Case asked) {
    return new Planner(loaded.workspace()).plan(asked.query(loaded.workspace()));
  }

  /** The rows of the embedded engine, as users get them. */
  Answer answer(Plan plan) {
    return Answer.of(engine.run(plan));
  }

  /** The tables that a plan reads, for other engines. */
  List<TestTable> tables(Plan plan) {
    return tables.computeIfAbsent(plan.inputs(), i -> Tables.of(engine, loaded.workspace(), plan));
  }

  /** The rows of another engine that holds the tables. */
  static Answer answer(Plan plan, TestEngine other) {
    return Answer.of(other.run(plan));
  }

  String sql(Plan plan) {
    return engine.sql(plan);
  }

  /** The rows that there must be. */
  Answer expected(Case asked, int keys) {
    return expected.computeIfAbsent(asked, a -> Answer.of(keys, database.rows(a.check())));
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
