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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  QueryMaker(Context context, String packageName, Workspace workspace, Asking asking) {
    this.context = context;
    this.packageName = packageName;
    this.workspace = workspace;
    this.asking = asking;
    Formulas formulas = new Formulas(context);
    this.leaves =
        asking.metrics().stream().flatMap(n -> formulas.leaves(metric(n))).distinct().toList();
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
      return !isOwnTime(reference)
          && asking.groupBy().stream()
              .anyMatch(g -> !isOwnTime(g) && g.name().equals(reference.name()));
    }

    private MetricQuery.Order order(Reference reference) {
      boolean metric = asking.metrics().contains(reference.name());
      String column = metric ? id(reference.name()).qualifiedName() : wordOf(reference);
      return new MetricQuery.Order(column, reference.descending());
    }
  }

  /** A grain or part of the metrics' own time, or a dimension as the definitions know it. */
  private String wordOf(Reference reference) {
    if (!isOwnTime(reference)) {
      return path(reference);
    }
    return reference.datePart().isEmpty() ? word(reference) : part(reference.datePart());
  }

  private static String part(String datePart) {
    String function = Functions.datePart(datePart);
    if (function.isEmpty()) {
      throw new SqlException("the part `" + datePart + "` of a date has no counterpart");
    }
    return function;
  }

  private String nameOf(Reference reference) {
    if (!isOwnTime(reference)) {
      return path(reference);
    }
    return reference.name()
        + (reference.datePart().isEmpty() ? "__" + word(reference) : PART + reference.datePart());
  }

  /** Sorts conditions into those on the metric's own time and those on rows. */
  private final class Conditions {
    private final List<Sql> ofRows = new ArrayList<>();
    private final List<Expr> ofPeriods = new ArrayList<>();
    private final boolean looksElsewhere =
        asking.metrics().stream()
            .map(QueryMaker.this::metric)
            .anyMatch(new Formulas(context)::looksElsewhere);
    private Range range = Range.ALL;

    private void add(Sql condition) {
      Optional<Range> days = Range.of(condition, QueryMaker.this::periods, workspace.time());
      if (days.isPresent()) {
        range = range.and(days.get());
      } else if (looksElsewhere && isOfPeriods(condition)) {
        ofPeriods.add(
            new Translation(new PeriodMeaning(QueryMaker.this::word, QueryMaker.this::named))
                .expr(condition));
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

  /** Whether a condition asks of the metrics' own time only. */
  private boolean isOfPeriods(Sql condition) {
    List<Sql> names =
        condition.tree().filter(s -> s instanceof Sql.Name || s instanceof Sql.Template).toList();
    return !names.isEmpty() && names.stream().allMatch(n -> periods(n).isPresent());
  }

  /** The periods in which an expression is the metrics' own time. */
  private Optional<Grain> periods(Sql sql) {
    return switch (sql) {
      case Sql.Cast c when Kind.cast(c.type()).isTemporal() -> periods(c.operand());
      case Sql.Template t -> periods(t.reference());
      case Sql.Name n when n.parts().size() == 1 -> periods(named(n.parts().getFirst()));
      default -> Optional.empty();
    };
  }

  private Reference named(String text) {
    TimeName name = TimeName.of(text, context.customGrains());
    return Reference.of(Reference.Kind.DIMENSION, name.name()).at(name.grain());
  }

  private Optional<Grain> periods(Reference reference) {
    boolean time =
        reference.kind() != Reference.Kind.METRIC
            && reference.datePart().isEmpty()
            && isOwnTime(reference);
    return time ? Grain.of(word(reference)) : Optional.empty();
  }

  /** Periods that the time spine adds have no dimensions, so that no condition on them holds. */
  private Set<String> onSpine(Groups columns) {
    return context.manifest().metrics().stream()
        .filter(Formulas::isOnSpine)
        .filter(
            m ->
                Stream.concat(asking.where().stream(), m.filters().stream().map(Filter::text))
                    .map(SqlReader::read)
                    .flatMap(QueryMaker::references)
                    .noneMatch(columns::isDimension))
        .map(Metric::name)
        .collect(Collectors.toSet());
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
    Grain whole = grain == null ? coarsest() : grain;
    TimeSettings time = workspace.time();
    LocalDateTime first = Range.start(moment(asking.from()), whole, time);
    LocalDateTime last = Range.start(moment(asking.to()), whole, time);
    LocalDateTime end = Range.next(last, whole, time);
    LocalDateTime latest = LAST.plusDays(1).atStartOfDay();
    return new Range(first.isBefore(FIRST) ? FIRST : first, end.isAfter(latest) ? latest : end);
  }

  /** The finest grain that all metrics have. */
  private Grain coarsest() {
    return leaves.stream()
        .map(this::ownGrain)
        .map(QueryMaker::standard)
        .max(Grain::compareTo)
        .orElse(Grain.DAY);
  }

  private static LocalDateTime moment(String text) {
    return Moments.read(text).orElseThrow(() -> new SqlException("`" + text + "` is no moment"));
  }

  private ElementId id(String metric) {
    return workspace
        .find(packageName + "." + metric)
        .orElseThrow(() -> new SqlException("`" + metric + "` was not carried over"));
  }

  /** Whether a reference means the time by which all metrics belong to periods. */
  private boolean isOwnTime(Reference reference) {
    return reference.name().equals(Names.METRIC_TIME)
        || (!leaves.isEmpty() && leaves.stream().allMatch(l -> isTimeOf(reference.name(), l)));
  }

  private boolean isTimeOf(String name, Formulas.Leaf leaf) {
    return context
        .names()
        .find(leaf.model(), name)
        .filter(f -> f.path().size() == 1)
        .map(f -> f.dimension())
        .filter(d -> d != null && d.name().equals(leaf.time()))
        .isPresent();
  }

  /** The word of the grain in which the metrics' own time is asked for. */
  private String word(Reference reference) {
    if (!reference.grain().isEmpty()) {
      return reference.grain();
    }
    return asking.metrics().stream()
        .map(this::defaultGrain)
        .max(Comparator.comparing(QueryMaker::standard))
        .orElse("day");
  }

  private String defaultGrain(String name) {
    Metric metric = metric(name);
    return metric.granularity().isEmpty() ? ownGrain(metric) : metric.granularity();
  }

  private String ownGrain(Metric metric) {
    Formulas formulas = new Formulas(context);
    return Stream.concat(Stream.of("day"), formulas.leaves(metric).map(this::ownGrain))
        .max(Comparator.comparing(QueryMaker::standard))
        .orElse("day");
  }

  private String ownGrain(Formulas.Leaf leaf) {
    return leaf.model()
        .dimension(leaf.time())
        .map(Dimension::granularity)
        .filter(g -> Grain.of(g).filter(k -> k.compareTo(Grain.DAY) > 0).isPresent())
        .orElse("day");
  }

  /** Of a custom grain no period is longer or shorter. */
  private static Grain standard(String word) {
    return Grain.of(word)
        .orElseThrow(() -> new SqlException("the grain `" + word + "` has no counterpart"));
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
            .filter(r -> !isOwnTime(r))
            .map(Reference::name)
            .distinct()
            .toList();
    return names.isEmpty() ? null : new MemberModel(context, names).find();
  }
}
