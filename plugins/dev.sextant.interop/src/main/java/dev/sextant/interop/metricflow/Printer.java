package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Measure;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.SavedQuery;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.Place;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a file of the language for each file of a manifest. */
final class Printer {

  private final Context context;
  private final Notes notes;
  private final String packageName;
  private final Map<String, String> refused;
  private final Map<String, Text> texts = new TreeMap<>();

  Printer(Context context, Notes notes, String packageName, Map<String, String> refused) {
    this.refused = refused;
    this.context = context;
    this.notes = notes;
    this.packageName = packageName;
  }

  SortedMap<String, String> files() {
    SourcePrinter sources = new SourcePrinter(context, notes);
    MetricPrinter metrics = new MetricPrinter(context, notes, refused);
    spines(sources);
    for (SemanticModel model : context.manifest().models()) {
      sources.print(text(model.at()), model);
    }
    for (Metric metric : context.manifest().metrics()) {
      metrics.print(text(metric.at()), metric);
    }
    unusedMeasures();
    context.manifest().savedQueries().forEach(this::savedQuery);
    SortedMap<String, String> files = new TreeMap<>();
    texts.forEach((file, text) -> files.put(file, text.formatted()));
    files.values().removeIf(t -> t.strip().equals("package " + packageName));
    return files;
  }

  private Text text(Place at) {
    String file = at.file().replaceFirst("\\.(ya?ml|json)$", "") + ".metrics";
    return texts.computeIfAbsent(file, f -> new Text().line("package " + packageName));
  }

  private void spines(SourcePrinter sources) {
    context.spines().all().forEach(s -> sources.spine(text(s.spine().at()), s));
  }

  /** MetricFlow cannot be asked for a measure of which nobody made a metric. */
  private void unusedMeasures() {
    Set<String> used =
        context.manifest().metrics().stream()
            .flatMap(m -> m.definition().measures())
            .map(Metric.MeasureInput::name)
            .collect(Collectors.toSet());
    for (SemanticModel model : context.manifest().models()) {
      for (Measure measure : model.measures()) {
        if (!used.contains(measure.name())) {
          notes.changed(
              measure.at(),
              "measure `%s` is left out: no metric uses it".formatted(measure.name()));
        }
      }
    }
  }

  private void savedQuery(SavedQuery query) {
    notes.lost(
        query.at(),
        "saved query `%s` is left out: a model keeps no queries; ask `sextant query %s`"
            .formatted(query.name(), String.join(" ", query.metrics())));
  }
}
