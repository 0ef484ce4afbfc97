package dev.sextant.cli.command;

import dev.sextant.build.engine.WorkspaceEngine;
import dev.sextant.build.load.LoadedWorkspace;
import dev.sextant.cli.host.Progress;
import dev.sextant.cli.result.ResultForm;
import dev.sextant.json.Json;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.time.Grain;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.Plan;
import dev.sextant.query.plan.Planner;
import dev.sextant.run.Engine;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.Dialects;
import dev.sextant.sql.PlanText;
import dev.sextant.sql.SqlWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the values of metrics, or the SQL that computes them. */
@Command(
    name = "query",
    description = "Prints the values of metrics, by dimensions and periods, or their SQL.",
    footer = {
      "  sextant query visits --grain month --from 2026-01",
      "  sextant query DailyVisits Satisfaction --by place --from 2026-Q3 --to 2026-Q3",
      "  sextant query visits --by ticket.audience --where 'hall.dinosaurs' --format csv",
      "  sextant query visits --by hall --order-by 'visits desc' --limit 3",
      "  sextant query --by ticket.audience",
      "  sextant query member_share --grain quarter --explain"
    })
final class QueryCommand implements Action {

  private static final Set<ElementKind> METRICS =
      EnumSet.of(ElementKind.KPI, ElementKind.DRIVER, ElementKind.METRIC);

  /** A column and which way it is sorted. */
  private static final Pattern WAY =
      Pattern.compile("(.*\\S)\\s+(asc|desc)", Pattern.CASE_INSENSITIVE);

  /** What {@code --explain --format json} prints: how the query is answered, and the SQL. */
  record Explained(List<PlanText.Part> plan, String sql) {}

  @Parameters(
      paramLabel = "METRIC",
      arity = "0..*",
      split = ",",
      description = {
        "KPIs, drivers and metrics; qualified names where simple ones are not unique.",
        "Without any, the values of the dimensions are printed."
      })
  private List<String> metrics = List.of();

  @Option(
      names = "--by",
      paramLabel = "DIMENSION",
      split = ",",
      description = {
        "Group by this, such as hall.name or booked.day_of_week;",
        "several with commas."
      })
  private List<String> by = List.of();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Only rows for which this holds, such as 'hall.wing = \"East\"'.")
  private @Nullable String where;

  @Option(
      names = "--grain",
      paramLabel = "GRAIN",
      description = "One value for each day, week, month, quarter, year, fiscal_quarter, …")
  private @Nullable String grain;

  @Option(
      names = "--from",
      paramLabel = "PERIOD",
      description = {
        "From the first day of this, such as 2026-01-15, 2026-01, 2026-Q1 or 2026,",
        "or from a moment such as 2026-01-15T08:30."
      })
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "PERIOD",
      description = "To the last day of this, which counts; or before a moment.")
  private @Nullable String to;

  @Option(
      names = "--order-by",
      paramLabel = "COLUMN",
      split = ",",
      description = {
        "Sort by this metric, dimension or grain, and with `desc` behind it",
        "downwards; several with commas."
      })
  private List<String> orderBy = List.of();

  @Option(names = "--limit", paramLabel = "ROWS", description = "No more rows than this.")
  private @Nullable Long limit;

  @Option(
      names = "--all-rows",
      description = "Without a metric, list dimensions once for each row.")
  private boolean allRows;

  @Mixin private final BusinessDay day = new BusinessDay();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; table is the default.")
  private ResultForm format = ResultForm.TABLE;

  @Option(names = "--explain", description = "Print the plan and the SQL instead of running it.")
  private boolean explain;

  @Mixin private final EngineOption engine = new EngineOption();

  @Option(
      names = "--dialect",
      paramLabel = "NAME",
      description =
          "With --explain, write the SQL for duckdb, postgresql, sqlite, mysql, trino, spark, bigquery or snowflake.")
  private @Nullable String dialect;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path out;

  @Override
  public ExitCode run(Context context) throws Exception {
    if (dialect != null && !explain) {
      throw new CommandException("--dialect goes with --explain; --engine says what computes");
    }
    Optional<LoadedWorkspace> healthy = Healthy.load(context, null);
    if (healthy.isEmpty()) {
      return ExitCode.FINDINGS;
    }
    LoadedWorkspace loaded = healthy.get();
    Plan plan = new Planner(loaded.workspace()).plan(query(context, loaded));
    String text = explain ? explained(loaded, plan) : rows(context, loaded, plan);
    if (out == null) {
      context.out().print(text);
    } else {
      context.write(out, text);
    }
    return ExitCode.CLEAN;
  }

  private MetricQuery query(Context context, LoadedWorkspace loaded) throws CommandException {
    Names names = new Names(loaded.workspace());
    List<ElementId> ids = new ArrayList<>();
    for (String metric : metrics) {
      ids.add(names.element(metric, METRICS));
    }
    Expr condition = where == null ? null : ModelText.condition(where);
    LocalDateTime start = moment(loaded, "--from", from);
    LocalDateTime end = moment(loaded, "--to", to);
    if (start != null && end != null && !start.isBefore(end)) {
      throw new CommandException("--to `%s` ends before --from `%s` begins".formatted(to, from));
    }
    return new MetricQuery(
            ids, dimensions(loaded), grain(loaded), condition, null, null, day.of(context, loaded))
        .within(start, end)
        .ofAllRows(allRows)
        .sorted(orderBy.stream().map(QueryCommand::order).toList(), limit);
  }

  private static MetricQuery.Order order(String text) {
    Matcher way = WAY.matcher(text.strip());
    return way.matches()
        ? new MetricQuery.Order(way.group(1), way.group(2).equalsIgnoreCase("desc"))
        : new MetricQuery.Order(text.strip(), false);
  }

  /** The first moment of {@code --from}, the one behind the last one of {@code --to}. */
  private static @Nullable LocalDateTime moment(
      LoadedWorkspace loaded, String option, @Nullable String text) throws CommandException {
    if (text == null) {
      return null;
    }
    if (text.contains("T")) {
      return ModelText.moment(option, text);
    }
    var range = loaded.workspace().time().range(ModelText.period(option, text));
    return (option.equals("--to") ? range.end() : range.start()).atStartOfDay();
  }

  private @Nullable Grain grain(LoadedWorkspace loaded) throws CommandException {
    String word = grain;
    if (word == null || isCustom(loaded)) {
      return null;
    }
    return Grain.of(word.toLowerCase(Locale.ROOT)).orElseThrow(() -> noGrain(loaded, word));
  }

  private static CommandException noGrain(LoadedWorkspace loaded, String word) {
    List<String> grains =
        Stream.concat(
                Arrays.stream(Grain.values()).map(Grain::word),
                loaded.workspace().customGrains().stream())
            .toList();
    String near = Nearest.one(word, grains.stream());
    return new CommandException(
        "--grain is one of %s%s"
            .formatted(
                String.join(", ", grains), near.isEmpty() ? "" : "; did you mean `" + near + "`?"));
  }

  /** Whether the grain is one of a calendar's own. */
  private boolean isCustom(LoadedWorkspace loaded) {
    return grain != null && loaded.workspace().customGrains().contains(grain);
  }

  /** The dimensions; the grain of a calendar's own is the first of them. */
  private List<String> dimensions(LoadedWorkspace loaded) {
    return isCustom(loaded) ? Stream.concat(Stream.ofNullable(grain), by.stream()).toList() : by;
  }

  private String explained(LoadedWorkspace loaded, Plan plan) throws CommandException {
    Dialect engine = dialect(loaded);
    String sql = SqlWriter.write(plan.root(), engine);
    List<PlanText.Part> parts = PlanText.of(plan.root(), engine);
    return format == ResultForm.JSON
        ? Json.write(new Explained(parts, sql))
        : PlanText.comments(parts, engine) + "\n" + sql;
  }

  /** Without a connection: what is asked for, else what the engine would be asked. */
  private Dialect dialect(LoadedWorkspace loaded) throws CommandException {
    if (dialect == null) {
      return WorkspaceEngine.dialect(loaded, engine.name());
    }
    return Dialects.named(dialect)
        .orElseThrow(
            () ->
                new CommandException("--dialect is one of " + String.join(", ", Dialects.words())));
  }

  private String rows(Context context, LoadedWorkspace loaded, Plan plan) {
    Progress progress = context.progress("Computing");
    try (Engine opened = context.engine(loaded, engine.name())) {
      return format.format(opened.run(plan), context.style());
    } finally {
      progress.close();
    }
  }
}
