package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.SavedQuery;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.ReferenceReader;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks an imported model in MetricFlow's terms. */
public final class Queries {

  private final Context context;
  private final String packageName;

  Queries(Context context, String packageName) {
    this.context = context;
    this.packageName = packageName;
  }

  /**
   * The query of the language that has the same answer.
   *
   * @param workspace holds the imported model
   * @throws dev.sextant.interop.sql.SqlException when there is none
   */
  public Asked ask(Workspace workspace, Asking asking) {
    return new QueryMaker(context, packageName, workspace, asking).make();
  }

  /** A query that the manifest keeps. */
  public Optional<Asking> saved(String name) {
    return context.manifest().savedQuery(name).map(Queries::asking);
  }

  private static Asking asking(SavedQuery saved) {
    return new Asking(
        saved.metrics(),
        saved.groupBy().stream().map(Queries::reference).toList(),
        saved.where().stream().map(f -> f.text()).toList(),
        null,
        null,
        saved.orderBy().stream().map(Queries::reference).toList(),
        saved.limit(),
        false);
  }

  /** {@code Dimension('a__b')}, or a plain name. */
  private static Reference reference(String text) {
    return text.contains("(")
        ? ReferenceReader.read(text)
        : Reference.of(Reference.Kind.DIMENSION, text);
  }

  /** A name as it stands in a query: {@code booking__ds__month}, {@code -bookings}. */
  public Reference named(String text) {
    boolean down = text.startsWith("-");
    TimeName name = TimeName.of(down ? text.substring(1) : text, grains());
    return Reference.of(Reference.Kind.DIMENSION, name.name()).at(name.grain()).descending(down);
  }

  private Set<String> grains() {
    return context.customGrains();
  }

  /** The metrics that are asked for by this name; for saved queries. */
  public List<String> metrics() {
    return context.manifest().metrics().stream().map(m -> m.name()).toList();
  }
}
