package dev.sextant.query;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Formula;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.RatesInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The definitions of a workspace. */
public final class WorkspaceDefinitions implements Definitions {

  /** The schema in which sources that are no tables are found. */
  public static final String SCHEMA = "sources";

  private static final String BY = " by ";

  private final Workspace workspace;

  /** What a planner must know of a workspace. */
  public WorkspaceDefinitions(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public TimeSettings time() {
    return workspace.time();
  }

  @Override
  public String title(ElementId id) {
    return workspace.element(id).map(Element::title).orElse(id.simpleName());
  }

  @Override
  public Optional<Formula> formula(ElementId metric) {
    return workspace.formula(metric);
  }

  @Override
  public boolean gapsKept(ElementId metric) {
    return workspace.element(metric).filter(e -> e.has(MeasureFact.GapsKept.class)).isPresent();
  }

  @Override
  public List<ElementId> sources(ElementId metric) {
    return workspace.sourcesOf(metric);
  }

  @Override
  public List<ElementId> sources() {
    return workspace.sources().map(SourceInfo::id).toList();
  }

  @Override
  public SourceInfo source(ElementId id) {
    return workspace.source(id);
  }

  /** A table's own name; else one in the schema of sources. */
  @Override
  public List<String> table(ElementId source) {
    Optional<SourceFact.Table> table =
        workspace.element(source).flatMap(e -> e.fact(SourceFact.Table.class));
    return table
        .map(t -> t.name().segments().stream().map(Path.Segment::name).toList())
        .orElseGet(() -> List.of(SCHEMA, tableName(source)));
  }

  private String tableName(ElementId source) {
    boolean alone = workspace.isOnlySource(source.simpleName());
    return SqlName.snake(alone ? source.simpleName() : source.qualifiedName());
  }

  @Override
  public Optional<CalendarInfo> calendar(String grain) {
    return workspace.calendarOf(grain);
  }

  @Override
  public RatesInfo rates(ElementId id) {
    return workspace
        .rates(id)
        .orElseThrow(() -> new QueryException("There are no rates `%s`.".formatted(id)));
  }

  @Override
  public Scalar.Column item(ElementId source, String path) {
    SourceInfo info = workspace.source(source);
    String column =
        info.reference(path).filter(Join::isSafe).flatMap(Join::onlyColumn).orElse(path);
    if (dimension(source, column) instanceof Dimension.Reached reached) {
      return reached.column();
    }
    throw new QueryException(
        "A row of `%s` does not know its `%s`.".formatted(source.simpleName(), path));
  }

  @Override
  public Optional<Scalar> itemMetric(ElementId source, String text) {
    int by = text.indexOf(BY);
    if (by < 0) {
      return Optional.empty();
    }
    String name = text.substring(0, by).strip();
    ElementId metric =
        workspace
            .find(name)
            .orElseThrow(() -> new QueryException("There is no metric `%s`.".formatted(name)));
    Expr value =
        new Expr.OfItem(
            new Expr.Name(path(metric.qualifiedName()), 0),
            List.of(path(text.substring(by + BY.length()).strip())),
            0);
    Scalar known = condition(source, new Expr.Missing(value, true, 0));
    return Optional.of(((Scalar.Missing) known).operand());
  }

  private static Path path(String dotted) {
    List<Path.Segment> segments =
        Pattern.compile("\\.")
            .splitAsStream(dotted)
            .map(segment -> new Path.Segment(segment, 0))
            .toList();
    return new Path(segments, 0);
  }

  @Override
  public Dimension dimension(ElementId source, String path) {
    return workspace.resolveDimension(source, path);
  }

  @Override
  public Scalar condition(ElementId source, Expr condition) {
    Measure rows =
        new Measure.Aggregate(
            "", AggregateFunction.COUNT, source, null, null, "", BigDecimal.ZERO, Unit.ONE);
    Workspace.Filtered filtered = workspace.filter(source, rows, condition);
    Scalar filter = filtered.measure() instanceof Measure.Aggregate a ? a.filter() : null;
    if (filter == null) {
      throw new QueryException(
          "The condition cannot be applied to `%s`: %s."
              .formatted(source.simpleName(), String.join("; ", filtered.mistakes())));
    }
    return filter;
  }
}
