package dev.sextant.interop.oracle;

import dev.sextant.interop.metricflow.Asked;
import dev.sextant.interop.metricflow.Imported;
import dev.sextant.interop.metricflow.MetricFlowImport;
import dev.sextant.interop.metricflow.TableSchema;
import dev.sextant.lang.MetricsParser;
import dev.sextant.lang.ParsedFile;
import dev.sextant.model.check.Problem;
import dev.sextant.model.check.Severity;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.workspace.Settings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.plan.Planner;
import dev.sextant.query.result.ResultTable;
import dev.sextant.run.Engine;
import dev.sextant.run.EngineSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An imported manifest that can be asked on its tables. */
final class Lab implements AutoCloseable {

  private final Imported imported;
  private final Workspace workspace;
  private final Engine engine;
  private final List<Problem> syntax = new ArrayList<>();

  Lab(Corpus corpus, String manifest, Path root, String database) {
    imported =
        MetricFlowImport.read(
            manifest, corpus.manifest(manifest), TableSchema.read("schema.json", corpus.schema()));
    List<FileModel> files = new ArrayList<>();
    for (Map.Entry<String, String> file : imported.files().entrySet()) {
      ParsedFile parsed = MetricsParser.parse(file.getKey(), file.getValue());
      syntax.addAll(parsed.syntaxProblems());
      files.add(parsed.model());
    }
    workspace = Workspace.of(Settings.DEFAULT, files);
    engine = Engine.open(root, workspace, new EngineSettings(database, "", 2, false));
  }

  Imported imported() {
    return imported;
  }

  Workspace workspace() {
    return workspace;
  }

  /** What is wrong with the imported text. */
  List<Problem> errors() {
    List<Problem> all = new ArrayList<>(syntax);
    workspace.problems().stream().filter(p -> p.severity() == Severity.ERROR).forEach(all::add);
    return all;
  }

  ResultTable rows(Asked asked) {
    return engine.run(new Planner(asked.definitions()).plan(asked.query()));
  }

  String sql(Asked asked) {
    return engine.sql(new Planner(asked.definitions()).plan(asked.query()));
  }

  @Override
  public void close() {
    engine.close();
  }
}
