package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.Input;
import dev.sextant.query.Plan;
import dev.sextant.query.QueryException;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.result.ResultTable;
import dev.sextant.sql.Dialect;
import dev.sextant.sql.DuckDb;
import dev.sextant.sql.DuckDbFiles;
import dev.sextant.sql.Refusal;
import dev.sextant.sql.SqlWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine over a workspace's files, and the database that holds its tables if one is
 * named. It reads nothing but the files that the model names, and writes nothing. Not for several
 * threads at once, but {@link #cancel()} may come from another one.
 */
public final class Engine implements AutoCloseable {

  /** The name under which the database of the settings is attached. */
  static final String DATABASE = "workspace_database";

  private final Workspace workspace;
  private final SourceTables sources;
  private final Session session = new Session();
  private final SourceLoader loader;
  private final EnteredLoader entered;
  private final Set<List<String>> loaded = new HashSet<>();

  private final @Nullable Database database;

  private Engine(
      Path root, Workspace workspace, EngineSettings settings, @Nullable Database database) {
    this.workspace = workspace;
    this.database = database;
    this.sources = new SourceTables(workspace);
    WorkspaceFiles files = new WorkspaceFiles(root);
    String zone = workspace.time().zone().getId();
    this.loader = new SourceLoader(session, files, settings, zone);
    this.entered = new EnteredLoader(session, files, workspace);
    configure(files, settings);
  }

  /**
   * An engine for a workspace.
   *
   * @param root the workspace's folder
   * @throws RunException when the workspace or its database cannot be opened
   */
  public static Engine open(Path root, Workspace workspace, EngineSettings settings) {
    return new Engine(root, workspace, settings, null);
  }

  /**
   * An engine for a workspace whose tables are in a database of their own.
   *
   * @throws RunException when the workspace cannot be opened, or the database not be reached
   */
  public static Engine open(
      Path root, Workspace workspace, EngineSettings settings, DatabaseProfile profile) {
    Database database = new Database(profile);
    try {
      return new Engine(root, workspace, settings, database);
    } catch (RunException e) {
      database.close();
      throw e;
    }
  }

  private void configure(WorkspaceFiles files, EngineSettings settings) {
    session.execute(DuckDbFiles.set("threads", Integer.toString(settings.threads())));
    if (!settings.memory().isEmpty()) {
      session.execute(DuckDbFiles.set("memory_limit", settings.memory()));
    }
    session.execute(DuckDbFiles.set("TimeZone", "UTC"));
    session.execute(DuckDbFiles.set("temp_directory", ""));
    session.execute(DuckDbFiles.set("autoinstall_known_extensions", "false"));
    session.execute(DuckDbFiles.set("autoload_known_extensions", "false"));
    if (!settings.database().isEmpty()) {
      String path = files.matching(settings.database()).getFirst().toString();
      session.execute(DuckDbFiles.attach(path, DATABASE));
    }
    session.execute(DuckDbFiles.set("allowed_paths", readable(files)));
    session.execute(DuckDbFiles.set("enable_external_access", "false"));
    session.execute(DuckDbFiles.set("lock_configuration", "true"));
  }

  /** The files of all sources; one that is missing is reported when it is needed. */
  private List<String> readable(WorkspaceFiles files) {
    Set<String> paths = new TreeSet<>();
    sources
        .all()
        .map(SourceTable::place)
        .filter(SourceTable.Place.Files.class::isInstance)
        .map(p -> ((SourceTable.Place.Files) p).file().path())
        .forEach(pattern -> paths.addAll(existing(files, pattern)));
    return new ArrayList<>(paths);
  }

  private static List<String> existing(WorkspaceFiles files, String pattern) {
    try {
      return files.matching(pattern).stream().map(Path::toString).toList();
    } catch (RunException missing) {
      return List.of();
    }
  }

  /**
   * The rows that answer a plan.
   *
   * @throws RunException when data is missing, does not fit its type, or the engine fails
   */
  public ResultTable run(Plan plan) {
    Database other = database(plan);
    plan.inputs().forEach(this::load);
    return other == null
        ? session.query(sql(plan), rows -> Rows.read(rows, plan.columns()))
        : other.run(plan);
  }

  /**
   * The SQL of a plan, as {@link #run} executes it.
   *
   * @throws QueryException when the engine cannot compute it
   */
  public String sql(Plan plan) {
    try {
      return SqlWriter.write(plan.root(), dialect(plan));
    } catch (Refusal e) {
      throw new QueryException(String.valueOf(e.getMessage()));
    }
  }

  /** Why the engine cannot compute a plan, whatever the data are; empty when it can. */
  public Optional<String> refusal(Plan plan) {
    try {
      SqlWriter.write(plan.root(), dialect(plan));
      return Optional.empty();
    } catch (QueryException | Refusal e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private Dialect dialect(Plan plan) {
    Database other = database(plan);
    return other == null ? DuckDb.DIALECT : other.dialect();
  }

  /** Whether a plan is computed where the tables are, rather than by the embedded engine. */
  public boolean isRemote(Plan plan) {
    return database(plan) != null;
  }

  /** Where a plan is computed: one that needs both sides cannot be. */
  private @Nullable Database database(Plan plan) {
    long remote = plan.inputs().stream().filter(this::isRemote).count();
    if (remote > 0 && remote < plan.inputs().size()) {
      throw new QueryException(
          "This needs tables of a database and files of the workspace at once, which no engine has.");
    }
    return remote > 0 ? database : null;
  }

  private boolean isRemote(Input input) {
    return switch (input) {
      case Input.Source s -> isRemote(s.id());
      case Input.Entered e -> false;
    };
  }

  private boolean isRemote(ElementId source) {
    return database != null && sources.source(source).place() instanceof SourceTable.Place.Table;
  }

  /** The rows of a relation over a source, as texts. */
  List<List<String>> rows(ElementId source, List<String> table, Rel rel) {
    load(new Input.Source(source, table));
    return database != null && isRemote(source)
        ? database.texts(rel)
        : session.texts(SqlWriter.write(rel, DuckDb.DIALECT));
  }

  /**
   * Why a source cannot be asked in this workspace: it is a table, and no database is named. That
   * is no fault of the data; a file that is missing is one, and is found when it is read.
   */
  public Optional<String> unconnected(ElementId source) {
    return isRemote(source) ? Optional.empty() : loader.unconnected(sources.source(source));
  }

  /**
   * What is known of the rows of a source.
   *
   * @param asOf the last day that has happened
   * @throws RunException when the source cannot be read
   */
  public DataFacts facts(ElementId source, LocalDate asOf) {
    return new QualityChecks(this, workspace, asOf).facts(source);
  }

  /**
   * Whether the rows of a source are as the model expects: its key, and what `quality` says.
   *
   * @param asOf the last day that has happened
   * @throws RunException when the source cannot be read
   */
  public DataQuality quality(ElementId source, LocalDate asOf) {
    return new QualityChecks(this, workspace, asOf).quality(source);
  }

  private void load(Input input) {
    switch (input) {
      case Input.Source s -> {
        if (database != null && isRemote(s.id())) {
          database.require(workspace.source(s.id()), s.table());
        } else if (!loaded.contains(s.table())) {
          loader.load(sources.source(s.id()), s.table());
          loaded.add(s.table());
        }
      }
      case Input.Entered e -> entered.load(e);
    }
  }

  /** Stops what is running; it then fails with a {@link RunException}. */
  public void cancel() {
    try {
      session.cancel();
    } finally {
      if (database != null) {
        database.cancel();
      }
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } finally {
      if (database != null) {
        database.close();
      }
    }
  }
}
