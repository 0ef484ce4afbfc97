package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Manifest;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.TimeSpine;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all parts of one import share. */
record Context(Manifest manifest, Sources sources, Names names, Spines spines) {

  static Context of(Manifest manifest, TableSchema schema) {
    Sources sources = new Sources(manifest, schema);
    Context context =
        new Context(
            manifest, sources, new Names(sources), new Spines(manifest, taken(manifest, sources)));
    new Hints(context).take();
    return context;
  }

  private static Set<String> taken(Manifest manifest, Sources sources) {
    return Stream.concat(
            sources.all().map(Source::name), manifest.metrics().stream().map(Metric::name))
        .map(n -> n.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The grains that are columns of a time spine. */
  Set<String> customGrains() {
    return manifest.spines().stream()
        .flatMap(s -> s.grains().stream())
        .map(TimeSpine.CustomGrain::name)
        .collect(Collectors.toSet());
  }

  MetricFilters metricFilters() {
    return new MetricFilters(this);
  }
}
