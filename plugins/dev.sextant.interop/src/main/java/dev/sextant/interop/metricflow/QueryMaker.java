package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Filter;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.sql.SqlReader;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a query of the language of one in MetricFlow's terms. */
final class QueryMaker {

  /** MetricFlow looks at no day outside of these. */
  private static final LocalDateTime FIRST = LocalDate.of(2000, 1, 1).atStartOfDay();

  private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

  /** Stands between a time and the part of it that is meant. */
  static final String PART = "__extract_";

  /** Says that there is a condition; the definitions know which. */
  private static final Expr SOME = new Expr.Bool(true, 0);

  private final Context context;
  private final String packageName;
  private final Workspace workspace;
  private final Asking asking;
  private final List<Formulas.Leaf> leaves;
  private final OwnTime time;

  QueryMaker(Context context, String packageName, Workspace workspace, Asking asking) {
    this.context = context;
    this.packageName = packageName;
    this.workspace = workspace;
    this.asking = asking;
    Formulas formulas = new Formulas(context);
    List<Metric> metrics = asking.metrics().stream().map(this::metric).toList();
    this.leaves = metrics.stream().flatMap(formulas::leaves).distinct().toList();
    this.time = new OwnTime(context, metrics, leaves);
  }

  private Metric metric(String name) {
    return context
        .manifest()
        .metric(name)
        .orElseThrow(() -> new SqlException("there is no metric `" + name + "`"));
  }

  Asked make() {
    List<ElementId> metrics = asking.metrics().stream().map(this::id).toList();
    Groups columns = new Groups();
    asking.groupBy().forEach(columns::add);
    asking.metrics().forEach(m -> columns.names.put(id(m).qualifiedName(), List.of(m)));
    Conditions conditions = new Conditions();
    asking.where().forEach(w -> Conjuncts.of(SqlReader.read(w)).forEach(conditions::add));
    Range range = conditions.range.and(constraint(columns.finest));
    MetricQuery query =
        new MetricQuery(metrics, columns.by, null, conditions.asked(), null, null, LAST)
            .within(range.from(), range.to())
            .ofAllRows(asking.allRows())
            .sorted(
                asking.orderBy().stream().map(columns::order).toList(),
                asking.limit() == 0 ? null : (long) asking.limit());
    return new Asked(
        query,
        new MetricFlowDefinitions(
            context, workspace, leaves, conditions.ofRows, onSpine(columns), base()),
        columns.names);
  }

  /** What is grouped by: in the words of the language, and as MetricFlow names it in answers. */
  private final class Groups {
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final List<String> by = new ArrayList<>();
    private @Nullable Grain finest;

    private void add(Reference reference) {
      String word = wordOf(reference);
      by.add(word);
      names.merge(
          word,
          List.of(nameOf(reference)),
          (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList());
      if (reference.name().equals(Names.METRIC_TIME) && reference.datePart().isEmpty()) {
        Grain.of(word)
            .filter(g -> finest == null || g.compareTo(finest) < 0)
            .ifPresent(g -> finest = g);
      }
    }

    /** Whether a reference in a condition is what is grouped by, and no time of the metrics. */
    private boolean isDimension(Reference reference) {
      return !time.is(reference)
          && asking.groupBy().stream()
              .anyMatch(g -> !time.is(g) && g.name().equals(reference.name()));
    }

    private MetricQuery.Order order(Reference reference) {
      boolean metric = asking.metrics().contains(reference.name());
      String column = metric ? id(reference.name()).qualifiedName() : wordOf(reference);
      return new MetricQuery.Order(column, reference.descending());
    }
  }

  /** A grain or part of the metrics' own time, or a dimension as the definitions know it. */
  private String wordOf(Reference reference) {
    if (!time.is(reference)) {
      return path(reference);
    }
    return reference.datePart().isEmpty() ? time.word(reference) : part(reference.datePart());
  }

  private static String part(String datePart) {
    String function = Functions.datePart(datePart);
    if (function.isEmpty()) {
      throw new SqlException("the part `" + datePart + "` of a date has no counterpart");
    }
    return function;
  }

  private String nameOf(Reference reference) {
    if (!time.is(reference)) {
      return path(reference);
    }
    return reference.name()
        + (reference.datePart().isEmpty()
            ? "__" + time.word(reference)
            : PART + reference.datePart());
  }

  /** Sorts conditions into those on the metric's own time and those on rows. */
  private final class Conditions {
    private final List<Sql> ofRows = new ArrayList<>();
    private final List<Expr> ofPeriods = new ArrayList<>();
    private final boolean choosesPeriods =
        asking.groupBy().stream().anyMatch(time::is)
            && asking.metrics().stream()
                .map(QueryMaker.this::metric)
                .anyMatch(new Formulas(context)::looksElsewhere);
    private Range range = Range.ALL;

    private void add(Sql condition) {
      Optional<Range> days = Range.of(condition, time::periods, workspace.time());
      if (days.isPresent()) {
        range = range.and(days.get());
      } else if (choosesPeriods && time.isAllOf(condition)) {
        ofPeriods.add(time.condition(condition));
      } else {
        ofRows.add(condition);
      }
    }

    private @Nullable Expr asked() {
      Stream<Expr> some = ofRows.isEmpty() ? Stream.empty() : Stream.of(SOME);
      return Stream.concat(some, ofPeriods.stream())
          .reduce((a, b) -> Exprs.binary(BinaryOperator.AND, a, b))
          .orElse(null);
    }
  }

  /**
   * The days whose periods the time spine adds. These have no dimensions, so that no condition on
   * one that is grouped by holds.
   */
  private Map<String, Expr> onSpine(Groups columns) {
    return context.manifest().metrics().stream()
        .filter(Formulas::isOnSpine)
        .filter(
            m ->
                conditions(m.filters().stream())
                    .flatMap(QueryMaker::references)
                    .noneMatch(columns::isDimension))
        .collect(Collectors.toMap(Metric::name, this::days));
  }

  /** The days for which all holds that a query, a metric and its measure say of them. */
  private Expr days(Metric metric) {
    Stream<Filter> ofMeasures = metric.definition().measures().flatMap(m -> m.filters().stream());
    return conditions(Stream.concat(metric.filters().stream(), ofMeasures))
        .filter(time::isAllOf)
        .map(time::condition)
        .reduce((a, b) -> Exprs.binary(BinaryOperator.AND, a, b))
        .orElse(SOME);
  }

  /** The query's conditions and some more. */
  private Stream<Sql> conditions(Stream<Filter> more) {
    return Stream.concat(asking.where().stream(), more.map(Filter::text))
        .flatMap(text -> Conjuncts.of(SqlReader.read(text)));
  }

  private static Stream<Reference> references(Sql sql) {
    return sql.tree()
        .filter(Sql.Template.class::isInstance)
        .map(t -> ((Sql.Template) t).reference())
        .filter(r -> r.kind() != Reference.Kind.METRIC);
  }

  /** The time that is asked for, widened to whole periods. */
  private Range constraint(@Nullable Grain grain) {
    if (asking.from() == null || asking.to() == null) {
      return Range.ALL;
    }
    Grain whole = grain == null ? time.finest() : grain;
    TimeSettings time = workspace.time();
    LocalDateTime first = Range.start(moment(asking.from()), whole, time);
    LocalDateTime last = Range.start(moment(asking.to()), whole, time);
    LocalDateTime end = Range.next(last, whole, time);
    LocalDateTime latest = LAST.plusDays(1).atStartOfDay();
    return new Range(first.isBefore(FIRST) ? FIRST : first, end.isAfter(latest) ? latest : end);
  }

  private static LocalDateTime moment(String text) {
    return Moments.read(text).orElseThrow(() -> new SqlException("`" + text + "` is no moment"));
  }

  private ElementId id(String metric) {
    return workspace
        .find(packageName + "." + metric)
        .orElseThrow(() -> new SqlException("`" + metric + "` was not carried over"));
  }

  /** A dimension as the definitions know it, with the grain it has by itself. */
  private String path(Reference reference) {
    Found found =
        models()
            .flatMap(m -> context.names().find(m, reference.name()).stream())
            .findFirst()
            .orElseThrow(() -> new SqlException("`" + reference.name() + "` cannot be reached"));
    Dimension dimension = found.dimension();
    if (dimension == null || dimension.type() == Dimension.Type.CATEGORICAL) {
      return found.name();
    }
    if (!reference.datePart().isEmpty()) {
      part(reference.datePart());
      return found.name() + PART + reference.datePart();
    }
    String grain = reference.grain().isEmpty() ? dimension.granularity() : reference.grain();
    return found.name() + "__" + grain;
  }

  /** Those from which the metrics are computed, or dimensions are read. */
  private Stream<SemanticModel> models() {
    return leaves.isEmpty() ? Stream.ofNullable(base()) : leaves.stream().map(Formulas.Leaf::model);
  }

  /** Without metrics the model from whose rows dimensions are read. */
  private @Nullable SemanticModel base() {
    if (!leaves.isEmpty()) {
      return null;
    }
    List<String> names =
        Stream.concat(
                asking.groupBy().stream(),
                asking.where().stream().map(SqlReader::read).flatMap(QueryMaker::references))
            .filter(r -> !time.is(r))
            .map(Reference::name)
            .distinct()
            .toList();
    return names.isEmpty() ? null : new MemberModel(context, names).find();
  }
}
