package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Metric.Definition.Cumulative;
import dev.sextant.interop.manifest.SemanticModel;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.Definitions;
import dev.sextant.query.PeriodTable;
import dev.sextant.query.PeriodValue;
import dev.sextant.query.QueryException;
import dev.sextant.query.WorkspaceDefinitions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definitions of an imported model, whose dimensions bear MetricFlow's names. */
final class MetricFlowDefinitions implements Definitions {

  private static final Set<String> FINEST = Set.of("nanosecond", "microsecond", "millisecond");

  private final Context context;
  private final Definitions model;
  private final List<Formulas.Leaf> leaves;
  private final List<Sql> conditions;
  private final Map<String, Expr> onSpine;
  private final @Nullable SemanticModel base;

  /**
   * Definitions for a question.
   *
   * @param leaves the rows from which its metrics are computed
   * @param conditions what is asked of the rows
   * @param onSpine the metrics that show each period of the time spine
   * @param base the model from whose rows dimensions are read when there is no metric, or null
   */
  MetricFlowDefinitions(
      Context context,
      Workspace workspace,
      List<Formulas.Leaf> leaves,
      List<Sql> conditions,
      Map<String, Expr> onSpine,
      @Nullable SemanticModel base) {
    this.base = base;
    this.onSpine = Map.copyOf(onSpine);
    this.context = context;
    this.model = new WorkspaceDefinitions(workspace);
    this.leaves = leaves;
    this.conditions = List.copyOf(conditions);
  }

  @Override
  public TimeSettings time() {
    return model.time();
  }

  @Override
  public String title(ElementId id) {
    return model.title(id);
  }

  @Override
  public Optional<Formula> formula(ElementId metric) {
    return model.formula(metric);
  }

  @Override
  public boolean gapsKept(ElementId metric) {
    return model.gapsKept(metric);
  }

  @Override
  public boolean keepsGroupsWithoutValues() {
    return true;
  }

  @Override
  public boolean creditsChosenEvents() {
    return true;
  }

  @Override
  public PeriodValue valueInPeriods(ElementId metric) {
    return context
        .manifest()
        .metric(metric.simpleName())
        .map(m -> m.definition() instanceof Cumulative c ? c.periodAggregation() : null)
        .map(p -> PeriodValue.valueOf(p.name()))
        .orElse(PeriodValue.LAST);
  }

  @Override
  public Optional<Expr> everyPeriod(ElementId metric) {
    return Optional.ofNullable(onSpine.get(metric.simpleName()));
  }

  /** The periods of the manifest's time spine. */
  @Override
  public Optional<PeriodTable> periods(Grain grain) {
    return context
        .spines()
        .of(grain)
        .flatMap(
            s ->
                model.sources().stream()
                    .filter(id -> id.simpleName().equals(s.name()))
                    .findFirst()
                    .map(id -> new PeriodTable(id, s.spine().column())));
  }

  @Override
  public SourceInfo source(ElementId id) {
    return model.source(id);
  }

  @Override
  public RatesInfo rates(ElementId id) {
    return model.rates(id);
  }

  @Override
  public Scalar.Column item(ElementId source, String path) {
    return model.item(source, path);
  }

  @Override
  public Optional<Scalar> itemMetric(ElementId source, String text) {
    return model.itemMetric(source, text);
  }

  @Override
  public List<String> table(ElementId source) {
    return model.table(source);
  }

  @Override
  public List<ElementId> sources(ElementId metric) {
    return model.sources(metric);
  }

  /** Without metrics dimensions are read from the rows of one model. */
  @Override
  public List<ElementId> sources() {
    return base == null
        ? model.sources()
        : model.sources().stream()
            .filter(id -> id.simpleName().equals(context.sources().main(base).name()))
            .toList();
  }

  @Override
  public Optional<CalendarInfo> calendar(String grain) {
    return model.calendar(grain);
  }

  /** A name of MetricFlow as a path from the rows of a source, with what is said of a date. */
  @Override
  public dev.sextant.model.source.Dimension dimension(ElementId source, String path) {
    int part = path.indexOf(QueryMaker.PART);
    TimeName name = TimeName.of(part < 0 ? path : path.substring(0, part), context.customGrains());
    String said =
        part < 0
            ? name.grain()
            : Functions.datePart(path.substring(part + QueryMaker.PART.length()));
    return semantic(source)
        .flatMap(m -> context.names().find(m, name.name()))
        .map(f -> model.dimension(source, String.join(".", f.path()) + said(f, said)))
        .orElseGet(() -> model.dimension(source, path));
  }

  /** Nothing is said by a grain that is as fine as the column itself. */
  private static String said(Found found, String word) {
    boolean own =
        word.isEmpty()
            || (found.kind() == Kind.DATE && word.equals("day"))
            || FINEST.contains(word);
    return own ? "" : "." + word;
  }

  private Optional<SemanticModel> semantic(ElementId source) {
    return context
        .sources()
        .all()
        .filter(s -> s.name().equals(source.simpleName()))
        .map(Source::model)
        .findFirst();
  }

  /** The query's conditions, as the rows of a source take them; what is passed only says "some". */
  @Override
  public Scalar condition(ElementId source, Expr some) {
    SemanticModel rows =
        semantic(source)
            .orElseThrow(
                () -> new QueryException("`%s` is not imported.".formatted(source.simpleName())));
    Translation translation = new Translation(new RowMeaning(context, rows, time(rows), ""));
    try {
      Expr all =
          conditions.stream()
              .map(translation::expr)
              .reduce((a, b) -> Exprs.binary(BinaryOperator.AND, a, b))
              .orElse(some);
      return model.condition(source, all);
    } catch (SqlException e) {
      throw new QueryException("The condition has no counterpart: %s.".formatted(e.getMessage()));
    }
  }

  /** The time of the rows, when all metrics agree on it. */
  private String time(SemanticModel rows) {
    List<String> times =
        leaves.stream()
            .filter(l -> l.model().equals(rows))
            .map(Formulas.Leaf::time)
            .distinct()
            .toList();
    return times.size() == 1 ? times.getFirst() : "";
  }
}
