package dev.sextant.oracle;

import dev.sextant.lang.MetricsParser;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query and the SQL, written by hand from what the language says, whose rows it must have.
 *
 * @param id the theme and the case's own name
 * @param facts what the comment above the SQL says: metrics, by, where, from, to, as-of, and where
 *     a query must be refused the error, or for a dialect what it cannot do
 * @param check the SQL; empty when the query must be refused
 */
public record Case(String id, Map<String, String> facts, String check) {

  private static final String DEFAULT_AS_OF = "2024-11-20";

  /** The error that the query must give, or null. */
  @Nullable String error() {
    return facts.get("error");
  }

  /** Whether it is the point of the case that there are no rows. */
  boolean isEmpty() {
    return fact("rows").equals("none");
  }

  private String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  private List<String> list(String name) {
    return Arrays.stream(fact(name).split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** The query, with its names found in the workspace. */
  MetricQuery query(Workspace workspace) {
    List<ElementId> metrics =
        list("metrics").stream().map(name -> workspace.find(name).orElseThrow()).toList();
    return new MetricQuery(
            metrics,
            list("by"),
            null,
            condition(fact("where")),
            null,
            null,
            LocalDate.parse(facts.getOrDefault("as-of", DEFAULT_AS_OF)))
        .within(moment("from", 0), moment("to", 1))
        .ofAllRows(fact("all").equals("rows"));
  }

  /** A moment, or the start of the day that comes so many days later. */
  private @Nullable LocalDateTime moment(String name, int later) {
    if (!facts.containsKey(name)) {
      return null;
    }
    return fact(name).contains("T")
        ? LocalDateTime.parse(fact(name))
        : LocalDate.parse(fact(name)).plusDays(later).atStartOfDay();
  }

  /** A condition as it is written behind {@code where}. */
  public static @Nullable Expr condition(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String line = "metric m = count(X) where " + text + "\n";
    return MetricsParser.parse("condition.metrics", line).model().declarations().stream()
        .flatMap(d -> d.element().fact(MeasureFact.Value.class).stream())
        .flatMap(v -> v.formula() instanceof Expr.Suffixed s ? Stream.of(s.suffix()) : Stream.of())
        .flatMap(s -> s instanceof Expr.Suffix.Where w ? Stream.of(w.condition()) : Stream.of())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No condition: " + text));
  }

  @Override
  public String toString() {
    return id;
  }
}
