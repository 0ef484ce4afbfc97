package dev.sextant.oracle.property;

import dev.sextant.build.load.InputException;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.build.load.WorkspaceLoader;
import dev.sextant.engines.Tables;
import dev.sextant.engines.TestEngine;
import dev.sextant.model.element.ElementId;
import dev.sextant.oracle.Answer;
import dev.sextant.oracle.Case;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.WorkspaceDefinitions;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.plan.Planner;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A world on disk, which can be asked. */
final class Lab implements AutoCloseable {

  private final Path root;
  private final LoadedWorkspace loaded;
  private final Engine engine;

  Lab(World world) {
    try {
      root = Files.createTempDirectory("sextant-world");
      write("sextant.toml", world.shape().settings());
      write("model.metrics", world.shape().model());
      write("a.csv", Row.csv(world.a(), world.shape().moments()));
      write("b.csv", Row.csv(world.b(), world.shape().moments()));
      for (int i = 0; i < world.tables().size(); i++) {
        write("t" + (i + 1) + ".csv", world.tables().get(i));
      }
      loaded = WorkspaceLoader.load(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InputException e) {
      throw new IllegalStateException(e);
    }
    if (loaded.hasErrors()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    engine = Engine.open(root, loaded.workspace(), EngineSettings.DEFAULT);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  /** A question about all rows. */
  MetricQuery ask(List<String> metrics, List<String> by, String where) {
    List<ElementId> ids =
        metrics.stream().map(m -> loaded.workspace().find(m).orElseThrow()).toList();
    return MetricQuery.of(ids, Row.START.plusDays(Row.DAYS))
        .by(by.toArray(String[]::new))
        .where(Case.condition(where));
  }

  MetricQuery ask(List<String> metrics, List<String> by) {
    return ask(metrics, by, "");
  }

  Answer answer(MetricQuery query) {
    return Answer.of(engine.run(plan(query)));
  }

  Plan plan(MetricQuery query) {
    return new Planner(loaded.workspace()).plan(query);
  }

  /** The answer when a plan is rewritten in another way. */
  Answer answer(MetricQuery query, UnaryOperator<Rel> passes) {
    return Answer.of(engine.run(plan(query, passes)));
  }

  Plan plan(MetricQuery query, UnaryOperator<Rel> passes) {
    return new Planner(new WorkspaceDefinitions(loaded.workspace()), passes).plan(query);
  }

  /** The answer of another engine to which the tables are brought. */
  Answer answer(MetricQuery query, TestEngine other) {
    Plan plan = plan(query);
    Tables.of(engine, loaded.workspace(), plan).forEach(other::load);
    return Answer.of(other.run(plan));
  }

  @Override
  public void close() {
    engine.close();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
