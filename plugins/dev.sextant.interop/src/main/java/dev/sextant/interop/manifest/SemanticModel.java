package dev.sextant.interop.manifest;

import dev.sextant.interop.yaml.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with the meaning of its columns.
 *
 * @param table its name, the schema first
 * @param primaryEntity the entity of a row when no column holds it, else empty
 * @param timeDimension the time dimension of measures that name none, or empty
 */
public record SemanticModel(
    String name,
    String label,
    String description,
    List<String> table,
    String primaryEntity,
    String timeDimension,
    List<Entity> entities,
    List<Dimension> dimensions,
    List<Measure> measures,
    Place at) {

  public SemanticModel {
    table = List.copyOf(table);
    entities = List.copyOf(entities);
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
  }

  /** The measure of a name. */
  public Optional<Measure> measure(String measure) {
    return measures.stream().filter(m -> m.name().equals(measure)).findFirst();
  }

  /** The dimension of a name. */
  public Optional<Dimension> dimension(String dimension) {
    return dimensions.stream().filter(d -> d.name().equals(dimension)).findFirst();
  }

  /** The entity of a name. */
  public Optional<Entity> entity(String entity) {
    return entities.stream().filter(e -> e.name().equals(entity)).findFirst();
  }

  /** The time dimension by which a measure belongs to periods; empty when there is none. */
  public String timeOf(Measure measure) {
    return measure.timeDimension().isEmpty() ? timeDimension : measure.timeDimension();
  }

  /** The entities of which a row is one. */
  public Stream<String> identities() {
    return Stream.concat(
            Stream.of(primaryEntity).filter(e -> !e.isEmpty()),
            entities.stream().filter(e -> e.type().identifies()).map(Entity::name))
        .distinct();
  }
}
