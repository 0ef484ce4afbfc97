package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.FieldReader;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.interop.yaml.Place;
import dev.sextant.interop.yaml.Yaml;
import dev.sextant.interop.yaml.YamlException;
import dev.sextant.interop.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Reads the files of a manifest: one document an element ({@code semantic_model:}), as MetricFlow
 * has them, or lists of elements ({@code semantic_models:}), as dbt projects and compiled manifests
 * have them.
 */
public final class ManifestReader {

  private final Notes notes;
  private final List<SemanticModel> models = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<SavedQuery> savedQueries = new ArrayList<>();
  private final List<TimeSpine> spines = new ArrayList<>();

  private ManifestReader(Notes notes) {
    this.notes = notes;
  }

  /**
   * The manifest of some files.
   *
   * @param files texts by path
   * @throws YamlException when one of them cannot be read, or a name is given twice
   */
  public static Manifest read(SortedMap<String, String> files, Notes notes) {
    ManifestReader reader = new ManifestReader(notes);
    files.forEach(
        (file, text) -> YamlReader.read(file, text).forEach(document -> reader.document(document)));
    reader.createMetrics();
    reader.refuseDuplicates();
    return new Manifest(reader.models, reader.metrics, reader.savedQueries, reader.spines);
  }

  private void document(Yaml document) {
    if (!(document instanceof Yaml.Fields fields)) {
      throw new YamlException(document.at(), "a file must hold mappings, not " + document.kind());
    }
    fields.values().forEach(this::section);
  }

  private void section(String name, Yaml value) {
    switch (name) {
      case "semantic_model" -> model(value);
      case "metric" -> metric(value);
      case "saved_query" -> savedQuery(value);
      case "project_configuration" -> configuration(value);
      case "semantic_models" -> each(value, name, this::model);
      case "metrics" -> each(value, name, this::metric);
      case "saved_queries" -> each(value, name, this::savedQuery);
      case "models" -> each(value, name, this::dbtModel);
      default -> {
        // Other sections of dbt files (sources, seeds, exposures, …) say nothing about metrics.
      }
    }
  }

  private static void each(Yaml value, String name, java.util.function.Consumer<Yaml> read) {
    switch (value) {
      case Yaml.Items items -> items.values().forEach(read);
      case Yaml.Scalar s when s.isNull() -> {}
      case Yaml.Scalar s -> throw new YamlException(s.at(), "`" + name + "` must be a list");
      case Yaml.Fields f -> throw new YamlException(f.at(), "`" + name + "` must be a list");
    }
  }

  private void model(Yaml value) {
    models.add(new ModelReader(notes).read(value));
  }

  private void metric(Yaml value) {
    metrics.add(new MetricReader(notes).read(value));
  }

  private void savedQuery(Yaml value) {
    savedQueries.add(new SavedQueryReader(notes).read(value));
  }

  private void configuration(Yaml value) {
    new SpineReader(notes).configuration(value).forEach(this::spine);
  }

  private void dbtModel(Yaml value) {
    new SpineReader(notes).dbtModel(value).ifPresent(this::spine);
  }

  /** One table may be configured in the old way and in the new one. */
  private void spine(TimeSpine spine) {
    boolean known = spines.stream().anyMatch(s -> s.table().equals(spine.table()));
    if (known && spine.grains().isEmpty()) {
      return;
    }
    spines.removeIf(s -> s.table().equals(spine.table()));
    spines.add(spine);
  }

  /** Measures with {@code create_metric} are metrics of their name. */
  private void createMetrics() {
    for (SemanticModel model : models) {
      for (Measure measure : model.measures()) {
        boolean known = metrics.stream().anyMatch(m -> m.name().equals(measure.name()));
        if (measure.metric() && !known) {
          metrics.add(metricOf(measure));
        }
      }
    }
  }

  private static Metric metricOf(Measure measure) {
    return new Metric(
        measure.name(),
        measure.label(),
        measure.description(),
        "",
        List.of(),
        new Metric.Definition.Simple(
            new Metric.MeasureInput(measure.name(), List.of(), null, false, measure.at())),
        measure.at());
  }

  private void refuseDuplicates() {
    refuse("semantic model", models, SemanticModel::name, SemanticModel::at);
    refuse("metric", metrics, Metric::name, Metric::at);
    List<Measure> measures = models.stream().flatMap(m -> m.measures().stream()).toList();
    refuse("measure", measures, Measure::name, Measure::at);
  }

  private static <T> void refuse(
      String kind, List<T> elements, Function<T, String> name, Function<T, Place> at) {
    Map<String, Place> first = new HashMap<>();
    for (T element : elements) {
      Place other = first.putIfAbsent(name.apply(element), at.apply(element));
      if (other != null) {
        throw new YamlException(
            at.apply(element),
            "there are two of %s `%s`; the first one is at %s"
                .formatted(kind, name.apply(element), other));
      }
    }
  }

  /** A condition, a list of them, or the form of compiled manifests. */
  static List<Filter> filters(FieldReader fields, String name) {
    return fields.value(name).map(value -> filters(value, fields)).orElse(List.of());
  }

  private static List<Filter> filters(Yaml value, FieldReader fields) {
    return switch (value) {
      case Yaml.Scalar s -> List.of(new Filter(s.text().strip(), s.at()));
      case Yaml.Items i -> i.values().stream().flatMap(v -> filters(v, fields).stream()).toList();
      case Yaml.Fields f -> compiled(f, fields);
    };
  }

  private static List<Filter> compiled(Yaml.Fields filter, FieldReader fields) {
    Yaml nested = filter.get("where_filters");
    if (nested != null) {
      return filters(nested, fields);
    }
    Yaml text = filter.get("where_sql_template");
    if (text != null) {
      return filters(text, fields);
    }
    throw new YamlException(filter.at(), "a filter of " + fields.what() + " must be a text");
  }
}
