package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.SqlException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The model from whose rows dimensions are read when there is no metric: the one in which they have
 * their full names, then the nearest one, then one without measures, as MetricFlow chooses.
 *
 * @param names of dimensions and entities
 */
record MemberModel(Context context, List<String> names) {

  MemberModel {
    names = List.copyOf(names);
  }

  /**
   * The model.
   *
   * @throws SqlException when none leads to all of them
   */
  SemanticModel find() {
    return context.manifest().models().stream()
        .filter(m -> names.stream().allMatch(n -> context.names().find(m, n).isPresent()))
        .min(
            Comparator.comparing(this::shortened)
                .thenComparing(this::hops)
                .thenComparing(m -> !m.measures().isEmpty()))
        .orElseThrow(() -> new SqlException("no model leads to " + listed()));
  }

  private String listed() {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" and "));
  }

  /** How many names leave out where they lead from. */
  private long shortened(SemanticModel model) {
    return names.stream().filter(n -> !found(model, n).name().equals(n)).count();
  }

  private int hops(SemanticModel model) {
    return names.stream().mapToInt(n -> found(model, n).path().size() - 1).sum();
  }

  private Found found(SemanticModel model, String name) {
    return context.names().find(model, name).orElseThrow();
  }
}
