package dev.sextant.oracle;

import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.query.Plan;
import dev.sextant.query.plan.Planner;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;

/** A theme's workspace, open to be asked through the model and by hand. */
final class Asked implements AutoCloseable {

  private final LoadedWorkspace loaded;
  private final Engine engine;
  private final CheckDatabase database;

  Asked(Theme theme) {
    this.loaded = theme.load();
    this.engine = Engine.open(loaded.root(), loaded.workspace(), EngineSettings.DEFAULT);
    this.database = CheckDatabase.open(theme.folder());
  }

  Plan plan(Case asked) {
    return new Planner(loaded.workspace()).plan(asked.query(loaded.workspace()));
  }

  Answer answer(Plan plan) {
    return Answer.of(engine.run(plan));
  }

  String sql(Plan plan) {
    return engine.sql(plan);
  }

  /** The rows that there must be. */
  Answer expected(Case asked, int keys) {
    return Answer.of(keys, database.rows(asked.check()));
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
