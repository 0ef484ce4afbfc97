package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.SemanticModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name such as {@code listing__user__home_state} means in the rows of a source.
 *
 * @param owner the model whose column it is
 * @param path references and a column
 * @param kind what the column holds
 * @param dimension the dimension, or null for an entity
 * @param name the name with all entities on the way
 */
record Found(
    SemanticModel owner, List<String> path, Kind kind, @Nullable Dimension dimension, String name) {

  Found {
    path = List.copyOf(path);
  }
}
