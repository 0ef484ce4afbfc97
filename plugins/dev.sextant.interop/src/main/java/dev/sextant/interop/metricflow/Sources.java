package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Entity;
import dev.sextant.interop.manifest.Manifest;
import dev.sextant.interop.manifest.SemanticModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sources there are, and how one leads to another. A source has one key. Where a semantic
 * model is met by several entities, or by an entity within a partition as well, it becomes a source
 * for each.
 */
final class Sources {

  /**
   * How a model is met: by the columns there, for an entity.
   *
   * @param over the meeting with a model between them that lacks the partition of both, or null
   * @param from the model with the entity
   */
  private record Meeting(
      @Nullable Meeting over,
      SemanticModel from,
      SemanticModel target,
      String entity,
      List<String> there) {

    List<String> entities() {
      return over == null ? List.of(entity) : List.of(over.entity(), entity);
    }
  }

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

  /** How the rows of a model meet others, first those that they meet by themselves. */
  private Stream<Meeting> meetings(SemanticModel from) {
    List<Meeting> direct = met(from, from, null).toList();
    return Stream.concat(
        direct.stream(),
        direct.stream()
            .flatMap(
                m ->
                    met(from, m.target(), m)
                        .filter(b -> !missingPartitions(m.target(), b.target()).isEmpty())));
  }

  /**
   * The models that the entities of another one identify, if the rows from which they are met have
   * their partitions.
   */
  private Stream<Meeting> met(SemanticModel rows, SemanticModel from, @Nullable Meeting over) {
    return from.entities().stream()
        .filter(e -> column(from, e.name()).isPresent())
        .flatMap(
            e ->
                identifiedBy(e.name())
                    .filter(to -> !to.equals(from) && !to.equals(rows) && !bothHistories(e, to))
                    .filter(to -> missingPartitions(rows, to).isEmpty())
                    .map(to -> new Meeting(over, from, to, e.name(), there(rows, to, e.name()))));
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

  private static List<String> there(SemanticModel rows, SemanticModel to, String entity) {
    List<String> there = new ArrayList<>(List.of(column(to, entity).orElseThrow()));
    partitions(rows, to).forEach(d -> there.add(Columns.column(d.sql()).orElseThrow()));
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
    Map<Meeting, String> named = new HashMap<>();
    List<Link> result = new ArrayList<>();
    for (Meeting meeting : meetings) {
      Source target =
          sources.getOrDefault(meeting.target(), List.of()).stream()
              .filter(s -> s.meets().equals(meeting.there()))
              .findFirst()
              .orElseThrow();
      boolean alone =
          meetings.stream().filter(m -> m.entities().equals(meeting.entities())).count() == 1;
      String entity = String.join("_", meeting.entities());
      String name = alone ? entity : target.name();
      if (!names.add(name)) {
        name = target.name();
        if (!names.add(name)) {
          name = entity + "_" + target.name();
          names.add(name);
        }
      }
      List<String> column = new ArrayList<>(between(meeting, named));
      column.add(column(meeting.from(), meeting.entity()).orElseThrow());
      result.add(new Link(name, meeting.entities(), target, here(from, meeting, column)));
      named.put(meeting, name);
    }
    return result;
  }

  /** The reference by which rows meet those that lead on, if there are any between. */
  private static List<String> between(Meeting meeting, Map<Meeting, String> named) {
    return Stream.ofNullable(meeting.over()).flatMap(m -> Stream.ofNullable(named.get(m))).toList();
  }

  /** The columns by which rows meet others: that of the entity, and the partitions of both. */
  private static List<List<String>> here(SemanticModel from, Meeting meeting, List<String> entity) {
    List<List<String>> here = new ArrayList<>(List.of(entity));
    partitions(meeting.target(), from)
        .forEach(d -> here.add(List.of(Columns.column(d.sql()).orElseThrow())));
    return here;
  }
}
