package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.resolve.Rows;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.query.Definitions;
import dev.sextant.query.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the source from whose rows dimensions are read when no metric says it: the one that needs
 * the fewest references, for a single dimension the source that has the column.
 */
final class MemberSource {

  private final Context context;
  private final Definitions definitions;
  private final List<String> paths;

  /**
   * @param dimensions those that must be reached
   */
  MemberSource(Context context, List<Context.By> dimensions) {
    this.context = context;
    this.paths = dimensions.stream().map(Context.By::path).toList();
    this.definitions = context.definitions();
  }

  /**
   * A source from which all dimensions can be reached.
   *
   * @param reached what each of them is there
   */
  record Base(ElementId source, List<Dimension.Reached> reached) {
    Base {
      reached = List.copyOf(reached);
    }

    int references() {
      return reached.stream().mapToInt(r -> r.column().references().size()).sum();
    }

    List<String> shared() {
      return reached.stream().map(Dimension.Reached::shared).toList();
    }
  }

  /**
   * The source.
   *
   * @throws QueryException when there is none, or when several would do as well
   */
  Base find() {
    List<Base> written = bases(paths);
    if (written.isEmpty()) {
      throw nowhere(paths);
    }
    List<Base> meant = written.stream().filter(b -> isNamed(b, paths)).toList();
    List<Base> all = meant.isEmpty() ? alike(written) : meant;
    List<Base> able = all.stream().filter(b -> takesCondition(b.source())).toList();
    List<Base> left = able.isEmpty() ? all : able;
    int fewest = left.stream().mapToInt(Base::references).min().orElseThrow();
    List<Base> best = left.stream().filter(b -> b.references() == fewest).toList();
    List<ElementId> sources = best.stream().map(Base::source).distinct().toList();
    if (sources.size() > 1) {
      throw ambiguous(paths, sources);
    }
    return best.getFirst();
  }

  /** Whether a path says from whose rows it leads: {@code Sales.customer.country}. */
  private static boolean isNamed(Base base, List<String> paths) {
    return IntStream.range(0, paths.size())
        .anyMatch(
            i ->
                paths.get(i).startsWith(base.source().simpleName() + ".")
                    && !base.reached().get(i).column().references().isEmpty());
  }

  /** When all lead to the same columns, whatever else leads there would do as well. */
  private List<Base> alike(List<Base> written) {
    List<List<String>> meanings = written.stream().map(Base::shared).distinct().toList();
    List<Base> all = new ArrayList<>(written);
    if (meanings.size() == 1) {
      all.addAll(bases(meanings.getFirst()));
    }
    return all;
  }

  private List<Base> bases(List<String> paths) {
    return definitions.sources().stream().flatMap(s -> base(s, paths).stream()).toList();
  }

  private Optional<Base> base(ElementId source, List<String> paths) {
    List<Dimension.Reached> reached = new ArrayList<>();
    for (String path : paths) {
      if (definitions.dimension(source, path) instanceof Dimension.Reached r) {
        reached.add(r);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Base(source, reached));
  }

  private boolean takesCondition(ElementId source) {
    Expr condition = context.query().condition();
    if (condition == null) {
      return true;
    }
    try {
      Dimensions.condition(context, definitions.source(source), condition);
      return true;
    } catch (QueryException no) {
      return false;
    }
  }

  private static QueryException ambiguous(List<String> paths, List<ElementId> sources) {
    if (paths.isEmpty()) {
      return new QueryException(
          "A condition asks of rows; name a dimension of theirs, or a metric.");
    }
    String listed =
        sources.stream()
            .map(s -> "`" + s.simpleName() + "." + paths.getFirst() + "`")
            .collect(Collectors.joining(", "));
    return new QueryException(
        "%s can be read from the rows of several sources; write one of %s."
            .formatted(quoted(paths), listed));
  }

  private QueryException nowhere(List<String> paths) {
    for (String path : paths) {
      if (bases(List.of(path)).isEmpty()) {
        return unknown(path);
      }
    }
    return new QueryException(
        "No source has %s in one row; declare a reference that leads from one to the other."
            .formatted(quoted(paths)));
  }

  private QueryException unknown(String path) {
    List<String> reasons =
        definitions.sources().stream()
            .map(s -> definitions.dimension(s, path))
            .filter(Dimension.Ambiguous.class::isInstance)
            .map(d -> ((Dimension.Ambiguous) d).reason())
            .toList();
    Stream<String> known =
        definitions.sources().stream().map(definitions::source).flatMap(this::names);
    return reasons.isEmpty()
        ? new QueryException("There is no dimension `%s`.".formatted(path), Nearest.of(path, known))
        : new QueryException(reasons.getFirst() + ".");
  }

  private Stream<String> names(SourceInfo source) {
    Stream<String> joined =
        source.references().stream()
            .filter(Join::isSafe)
            .flatMap(j -> Rows.names(definitions.source(j.to())).map(n -> j.name() + "." + n));
    return Stream.concat(Rows.names(source), joined)
        .flatMap(n -> Stream.of(n, source.id().simpleName() + "." + n));
  }

  private static String quoted(List<String> paths) {
    return paths.stream().map(p -> "`" + p + "`").collect(Collectors.joining(" and "));
  }
}
