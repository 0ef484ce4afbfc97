package dev.sextant.build.target;

import dev.sextant.build.sink.Artifacts;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.workspace.Workspace;

/** One SQL file for each metric, in a folder for its kind: names may differ in case only there. */
final class SqlTarget implements Target {

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public Artifacts produce(BuildInput input) {
    Workspace workspace = input.loaded().workspace();
    Artifacts files = new Artifacts();
    workspace
        .metricLike()
        .forEach(
            e ->
                MetricSql.of(workspace, input.dialect(), e.id(), input.asOf())
                    .ifPresent(sql -> files.add(path(e.id()), sql)));
    return files;
  }

  private static String path(ElementId id) {
    return id.kind().keyword() + "/" + id.qualifiedName() + ".sql";
  }
}
