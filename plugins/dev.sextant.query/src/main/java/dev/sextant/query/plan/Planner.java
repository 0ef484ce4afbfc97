package dev.sextant.query.plan;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Type;
import dev.sextant.model.time.Grain;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.Definitions;
import dev.sextant.query.Input;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.WorkspaceDefinitions;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.pass.Passes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Plans how a query of metrics is answered. Each source is aggregated to the groups and periods
 * that are asked for before it meets another one, so that no row is ever counted twice.
 */
public final class Planner {

  private final Definitions definitions;
  private final UnaryOperator<Rel> passes;

  /** A planner for a workspace. */
  public Planner(Workspace workspace) {
    this(new WorkspaceDefinitions(workspace));
  }

  /** A planner for a model. */
  public Planner(Definitions definitions) {
    this(definitions, Passes::apply);
  }

  /** A planner with other rewrites, to look at what each of them does. */
  public Planner(Definitions definitions, UnaryOperator<Rel> passes) {
    this.definitions = definitions;
    this.passes = passes;
  }

  /**
   * The plan of a query.
   *
   * @throws QueryException when it has no answer
   */
  public Plan plan(MetricQuery question) {
    Grains grains = Grains.of(question, definitions);
    Names columns = new Names();
    Context context = context(grains, columns);
    return grains.query().metrics().isEmpty()
        ? new Members(context).plan(passes)
        : metrics(context, columns);
  }

  private Plan metrics(Context context, Names columns) {
    MetricQuery query = context.query();
    if (query.allRows()) {
      throw new QueryException("A metric has one row for each group; all rows are listed without.");
    }
    Expander expander = new Expander(definitions, columns);
    Map<ElementId, Calculation> calculations = new LinkedHashMap<>();
    query.metrics().forEach(m -> calculations.put(m, expander.metric(m)));
    Hours.of(query).require(query.grain(), expander.leaves().keySet(), calculations.values());
    new ChosenDays(context).require(expander.leaves().keySet(), calculations.values());
    List<Part> parts = Parts.of(context, expander.leaves());
    List<OutputColumn> output = output(context, parts, calculations.keySet());
    Answer answer =
        new Answer(context, expander.leaves(), parts, calculations, new Ordered(context, output));
    return new Plan(passes.apply(answer.relation()), output, inputs(context, parts));
  }

  private Context context(Grains grains, Names columns) {
    MetricQuery query = grains.query();
    Grain grain = query.grain();
    String period = grain == null ? "" : columns.unique(grain.word());
    List<Context.By> derived = named(grains.derived(), columns);
    List<Context.By> by = named(query.by(), columns);
    Names names = new Names();
    return new Context(
        definitions,
        query,
        by,
        derived,
        period,
        grains.shown(),
        names,
        new Bounds(definitions, query.asOf(), names),
        new Ahead());
  }

  private static List<Context.By> named(List<String> paths, Names columns) {
    return paths.stream().map(path -> new Context.By(path, columns.unique(path), false)).toList();
  }

  private List<OutputColumn> output(Context context, List<Part> parts, Set<ElementId> metrics) {
    List<OutputColumn> output = new ArrayList<>();
    Grain grain = context.grain();
    if (grain != null) {
      output.add(column(grain.word(), null, OutputColumn.Role.PERIOD, period(grain)));
    }
    for (Context.By by : context.derived()) {
      Type type =
          Grain.of(by.path()).map(Planner::period).orElse(new Type(Type.Kind.INTEGER, Unit.ONE));
      output.add(column(by.path(), null, OutputColumn.Role.DIMENSION, type));
    }
    for (Context.By by : context.dimensions()) {
      Type type = Dimensions.type(by, parts);
      output.add(column(by.path(), null, OutputColumn.Role.DIMENSION, type));
    }
    for (ElementId metric : metrics) {
      Type type = Type.number(definitions.formula(metric).orElseThrow().unit());
      String title = definitions.title(metric);
      output.add(column(metric.qualifiedName(), title, OutputColumn.Role.METRIC, type));
    }
    return output;
  }

  private static OutputColumn column(
      String name, @Nullable String title, OutputColumn.Role role, Type type) {
    return new OutputColumn(name, title == null ? name : title, role, type);
  }

  private static Type period(Grain grain) {
    return Periods.isWithinDay(grain) ? Type.TIMESTAMP : Type.DATE;
  }

  private static List<Input> inputs(Context context, List<Part> parts) {
    Set<Input> inputs = new LinkedHashSet<>();
    parts.forEach(p -> inputs.addAll(p.inputs()));
    inputs.addAll(context.ahead().inputs());
    return List.copyOf(inputs);
  }
}
