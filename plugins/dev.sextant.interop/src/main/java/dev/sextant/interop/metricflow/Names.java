package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Entity;
import dev.sextant.interop.manifest.SemanticModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what MetricFlow's names mean: entities and an element, joined by two underscores. */
final class Names {

  /** The name of each metric's own time. */
  static final String METRIC_TIME = "metric_time";

  private static final String JOINED = "__";
  private static final int MOST_HOPS = 3;

  private final Sources sources;

  Names(Sources sources) {
    this.sources = sources;
  }

  /** The parts of a name. */
  static List<String> parts(String name) {
    return Arrays.asList(name.toLowerCase(Locale.ROOT).split(JOINED));
  }

  /**
   * What a name means for the rows of a model; empty when it cannot be reached, or when it is no
   * column.
   */
  Optional<Found> find(SemanticModel model, String name) {
    List<String> parts = parts(name);
    String element = parts.getLast();
    List<String> entities = parts.subList(0, parts.size() - 1);
    return exact(model, entities, element, MOST_HOPS).or(() -> over(model, entities, element));
  }

  /** A name that leaves out the first entities is meant when one leads there. */
  private Optional<Found> over(SemanticModel model, List<String> entities, String element) {
    for (Entity entity : model.entities()) {
      List<String> longer = new ArrayList<>(List.of(entity.name()));
      longer.addAll(entities);
      Optional<Found> found = exact(model, longer, element, MOST_HOPS);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> exact(
      SemanticModel model, List<String> entities, String element, int hops) {
    if (entities.isEmpty()) {
      return local(model, element);
    }
    String first = entities.getFirst();
    List<String> rest = entities.subList(1, entities.size());
    boolean own = model.identities().anyMatch(first::equals);
    if (own) {
      Optional<Found> here = exact(model, rest, element, hops);
      if (here.isPresent()) {
        return here.map(
            f -> new Found(f.owner(), f.path(), f.kind(), f.dimension(), joined(first, f.name())));
      }
    }
    if (hops == 0) {
      return Optional.empty();
    }
    return sources.from(model).stream()
        .filter(l -> leads(l, entities))
        .flatMap(l -> over(l, entities, element, hops).stream())
        .findFirst();
  }

  private static boolean leads(Link link, List<String> entities) {
    int steps = link.entities().size();
    return steps <= entities.size() && entities.subList(0, steps).equals(link.entities());
  }

  private Optional<Found> over(Link link, List<String> entities, String element, int hops) {
    int steps = link.entities().size();
    List<String> rest = entities.subList(steps, entities.size());
    return exact(link.target().model(), rest, element, hops - steps).map(f -> behind(link, f));
  }

  private static Found behind(Link link, Found found) {
    List<String> path = new ArrayList<>(List.of(link.name()));
    path.addAll(found.path());
    return new Found(
        found.owner(),
        path,
        found.kind(),
        found.dimension(),
        joined(String.join(JOINED, link.entities()), found.name()));
  }

  private static String joined(String entity, String name) {
    return entity + JOINED + name;
  }

  private Optional<Found> local(SemanticModel model, String element) {
    Optional<Dimension> dimension = model.dimension(element);
    if (dimension.isPresent()) {
      return Columns.column(dimension.get().sql())
          .map(c -> new Found(model, List.of(c), kind(model, c), dimension.get(), element));
    }
    return model
        .entity(element)
        .flatMap(e -> Columns.column(e.sql()))
        .map(c -> new Found(model, List.of(c), kind(model, c), null, element));
  }

  private Kind kind(SemanticModel model, String column) {
    return sources.columns(model).kind(column);
  }
}
