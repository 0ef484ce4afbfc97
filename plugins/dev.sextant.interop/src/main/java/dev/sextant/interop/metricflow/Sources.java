package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Entity;
import dev.sextant.interop.manifest.Manifest;
import dev.sextant.interop.manifest.SemanticModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which sources there are, and how one leads to another. A source has one key. Where a semantic
 * model is met by several entities, or by an entity within a partition as well, it becomes a source
 * for each.
 */
final class Sources {

  /** How a model is met: by the columns there, for an entity. */
  private record Meeting(SemanticModel target, String entity, List<String> there) {}

  private final Manifest manifest;
  private final TableSchema schema;
  private final Map<SemanticModel, Columns> columns = new LinkedHashMap<>();
  private final Map<SemanticModel, List<Source>> sources = new LinkedHashMap<>();
  private final Map<SemanticModel, List<Link>> links = new LinkedHashMap<>();

  Sources(Manifest manifest, TableSchema schema) {
    this.manifest = manifest;
    this.schema = schema;
    manifest.models().forEach(m -> columns.put(m, new Columns(m, schema)));
    Set<String> taken = new HashSet<>();
    manifest.metrics().forEach(m -> taken.add(low(m.name())));
    manifest.models().forEach(m -> sources.put(m, sources(m, taken)));
    manifest.models().forEach(m -> links.put(m, links(m)));
  }

  private static String low(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** All sources, each model's first one first. */
  Stream<Source> all() {
    return sources.values().stream().flatMap(List::stream);
  }

  /** The source from which the metrics of a model are computed. */
  Source main(SemanticModel model) {
    return sources.getOrDefault(model, List.of()).getFirst();
  }

  /** What a database says of a column of any table. */
  Kind stored(List<String> table, String column) {
    return Kind.stored(schema.type(table, column)).orElse(Kind.UNKNOWN);
  }

  Columns columns(SemanticModel model) {
    return java.util.Objects.requireNonNull(columns.get(model));
  }

  /** Where the rows of a model lead. */
  List<Link> links(SemanticModel model, String entity) {
    return links.getOrDefault(model, List.of()).stream()
        .filter(l -> l.entity().equals(entity))
        .toList();
  }

  /** All ways from the rows of a model. */
  List<Link> from(SemanticModel model) {
    return links.getOrDefault(model, List.of());
  }

  private static Optional<String> column(SemanticModel model, String entity) {
    return model.entity(entity).flatMap(e -> Columns.column(e.sql()));
  }

  private Stream<SemanticModel> identifiedBy(String entity) {
    return manifest.models().stream()
        .filter(m -> m.entity(entity).filter(e -> e.type().identifies()).isPresent())
        .filter(m -> column(m, entity).isPresent());
  }

  /** How the rows of a model meet others. */
  private Stream<Meeting> meetings(SemanticModel from) {
    return from.entities().stream()
        .filter(e -> column(from, e.name()).isPresent())
        .flatMap(
            e ->
                identifiedBy(e.name())
                    .filter(to -> !to.equals(from) && !bothHistories(e, to))
                    .filter(to -> missingPartitions(from, to).isEmpty())
                    .map(to -> new Meeting(to, e.name(), there(from, to, e.name()))));
  }

  /** The models that an entity identifies, but of whose rows it does not tell the partition. */
  Stream<SemanticModel> withoutPartition(SemanticModel from, Entity entity) {
    return column(from, entity.name()).isEmpty()
        ? Stream.empty()
        : identifiedBy(entity.name())
            .filter(to -> !to.equals(from) && !missingPartitions(from, to).isEmpty());
  }

  /** Partitions of the target that the rows that lead there do not have. */
  static List<String> missingPartitions(SemanticModel from, SemanticModel to) {
    return to.dimensions().stream()
        .filter(Sources::isPartition)
        .map(Dimension::name)
        .filter(n -> from.dimension(n).filter(Sources::isPartition).isEmpty())
        .toList();
  }

  /** A moment does not tell which of several versions is meant when both sides have versions. */
  private static boolean bothHistories(Entity own, SemanticModel to) {
    boolean there = to.entity(own.name()).filter(e -> e.type() == Entity.Type.NATURAL).isPresent();
    return own.type() == Entity.Type.NATURAL && there;
  }

  private static List<String> there(SemanticModel from, SemanticModel to, String entity) {
    List<String> there = new ArrayList<>(List.of(column(to, entity).orElseThrow()));
    partitions(from, to).forEach(d -> there.add(Columns.column(d.sql()).orElseThrow()));
    return there;
  }

  /** The partitions of the one that the other one has as well. */
  private static Stream<Dimension> partitions(SemanticModel other, SemanticModel of) {
    return of.dimensions().stream()
        .filter(Sources::isPartition)
        .filter(d -> other.dimension(d.name()).filter(Sources::isPartition).isPresent());
  }

  private static boolean isPartition(Dimension dimension) {
    return dimension.partition() && Columns.column(dimension.sql()).isPresent();
  }

  private List<Source> sources(SemanticModel model, Set<String> taken) {
    Set<List<String>> met = new LinkedHashSet<>();
    primary(model).ifPresent(p -> met.add(List.of(p)));
    Set<List<String>> needed = new LinkedHashSet<>();
    manifest.models().stream()
        .flatMap(this::meetings)
        .filter(m -> m.target().equals(model))
        .forEach(m -> needed.add(m.there()));
    if (!needed.isEmpty()) {
      met.retainAll(needed);
    }
    met.addAll(needed);
    List<Source> result = new ArrayList<>();
    Columns known = columns(model);
    if (met.isEmpty()) {
      return List.of(new Source(name(model.name(), taken), model, known, List.of(), true));
    }
    for (List<String> key : met) {
      String wanted =
          result.isEmpty() ? model.name() : model.name() + "_by_" + String.join("_", key);
      result.add(new Source(name(wanted, taken), model, known, key, result.isEmpty()));
    }
    return result;
  }

  private static Optional<String> primary(SemanticModel model) {
    return model.entities().stream()
        .filter(e -> e.type() == Entity.Type.PRIMARY || e.type() == Entity.Type.NATURAL)
        .findFirst()
        .flatMap(e -> Columns.column(e.sql()));
  }

  /** Sources and metrics share one namespace; metrics keep their names. */
  private static String name(String wanted, Set<String> taken) {
    String name = wanted;
    while (!taken.add(low(name))) {
      name = name + "_source";
    }
    return name;
  }

  private List<Link> links(SemanticModel from) {
    List<Meeting> meetings = meetings(from).toList();
    Set<String> names = new HashSet<>(columns(from).names());
    List<Link> result = new ArrayList<>();
    for (Meeting meeting : meetings) {
      Source target =
          sources.getOrDefault(meeting.target(), List.of()).stream()
              .filter(s -> s.meets().equals(meeting.there()))
              .findFirst()
              .orElseThrow();
      boolean alone =
          meetings.stream().filter(m -> m.entity().equals(meeting.entity())).count() == 1;
      String name = alone ? meeting.entity() : target.name();
      if (!names.add(name)) {
        name = target.name();
        if (!names.add(name)) {
          name = meeting.entity() + "_" + target.name();
          names.add(name);
        }
      }
      result.add(new Link(name, meeting.entity(), target, here(from, meeting)));
    }
    return result;
  }

  private static List<String> here(SemanticModel from, Meeting meeting) {
    List<String> here = new ArrayList<>(List.of(column(from, meeting.entity()).orElseThrow()));
    partitions(meeting.target(), from)
        .forEach(d -> here.add(Columns.column(d.sql()).orElseThrow()));
    return here;
  }
}
