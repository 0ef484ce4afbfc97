package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Manifest;
import dev.sextant.interop.manifest.ManifestReader;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.YamlException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Turns the YAML files of a dbt semantic manifest into files of the language. */
public final class MetricFlowImport {

  private MetricFlowImport() {}

  /**
   * Reads a manifest.
   *
   * @param packageName the package of what is made of it
   * @param files texts of YAML or JSON by path
   * @param schema what is known of the columns
   * @throws YamlException when a file cannot be read, or metrics are computed from themselves
   */
  public static Imported read(
      String packageName, SortedMap<String, String> files, TableSchema schema) {
    Notes reading = new Notes();
    Manifest manifest = ManifestReader.read(files, reading);
    refuseCycles(manifest);
    Context context = Context.of(manifest, schema);
    Map<String, String> refused = new HashMap<>();
    while (true) {
      Notes notes = new Notes();
      notes.addAll(reading);
      SortedMap<String, String> texts = new Printer(context, notes, packageName, refused).files();
      Map<String, String> wrong = new Proof(texts).metrics();
      if (!refused.keySet().containsAll(wrong.keySet())) {
        refused.putAll(wrong);
      } else {
        return new Imported(texts, notes.sorted(), new Queries(context, packageName));
      }
    }
  }

  private static void refuseCycles(Manifest manifest) {
    Set<String> known = new HashSet<>();
    manifest.metrics().forEach(m -> follow(manifest, m, new ArrayDeque<>(), known));
  }

  private static void follow(
      Manifest manifest, Metric metric, Deque<String> path, Set<String> known) {
    if (path.contains(metric.name())) {
      path.addLast(metric.name());
      throw new YamlException(
          metric.at(),
          "a metric is computed from itself: "
              + path.stream()
                  .dropWhile(n -> !n.equals(metric.name()))
                  .map(n -> "`" + n + "`")
                  .collect(Collectors.joining(" → ")));
    }
    if (known.contains(metric.name())) {
      return;
    }
    path.addLast(metric.name());
    metric
        .definition()
        .metrics()
        .flatMap(i -> manifest.metric(i.name()).stream())
        .forEach(m -> follow(manifest, m, path, known));
    path.removeLast();
    known.add(metric.name());
  }
}
