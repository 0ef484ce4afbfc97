package dev.sextant.run;

import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.formula.Type;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.DuckDbFiles;
import dev.sextant.sql.DuckDbFiles.Reading;
import dev.sextant.sql.TextColumn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes sources known to the engine under their names, with the columns they declare. */
final class SourceLoader {

  private final Session session;
  private final WorkspaceFiles files;
  private final EngineSettings settings;
  private final String zone;

  SourceLoader(Session session, WorkspaceFiles files, EngineSettings settings, String zone) {
    this.session = session;
    this.files = files;
    this.settings = settings;
    this.zone = zone;
  }

  void load(SourceTable source, List<String> table) {
    for (int i = 1; i < table.size(); i++) {
      session.execute(DuckDbFiles.createSchema(table.get(i - 1)));
    }
    switch (source.place()) {
      case SourceTable.Place.Files f -> files(source.info(), f.file(), table);
      case SourceTable.Place.Table t -> table(source.info(), t.name(), table);
      case SourceTable.Place.Sql q -> sql(source.info(), q, table);
      case SourceTable.Place.Unknown u ->
          throw new RunException(
              "The source `%s` does not say where its rows are: add `file` or `table`."
                  .formatted(source.info().id().simpleName()));
    }
  }

  /**
   * Why nothing of a source can be read here, whatever its rows are; empty when it can be tried.
   */
  Optional<String> unconnected(SourceTable source) {
    return source.place() instanceof SourceTable.Place.Table table && settings.database().isEmpty()
        ? Optional.of(withoutDatabase(source.info(), table.name()))
        : Optional.empty();
  }

  private static String withoutDatabase(SourceInfo source, List<String> name) {
    return "`table %s` of `%s` needs a database: set `database` in `[engine]` of sextant.toml, or use `file`."
        .formatted(String.join(".", name), source.id().simpleName());
  }

  private void files(SourceInfo source, SourceFact.File file, List<String> table) {
    List<Path> paths = files.matching(file.path());
    List<String> names = paths.stream().map(Path::toString).toList();
    if (isParquet(file.path())) {
      view(source, DuckDbFiles.parquet(names), file.path(), table);
      return;
    }
    try {
      refuseEmpty(file, paths);
      csv(source, file, names, table);
    } catch (RunException e) {
      throw fault(file, paths, e);
    }
  }

  private void refuseEmpty(SourceFact.File file, List<Path> paths) {
    for (Path path : paths) {
      if (FieldFault.empty(path, file)) {
        throw new RunException(
            "The file `%s` is empty; its first line must name the columns."
                .formatted(files.shown(path.toString())));
      }
    }
  }

  /** What the bytes of the files tell, where the engine itself could not read them. */
  private RunException fault(SourceFact.File file, List<Path> paths, RunException failure) {
    boolean byEngine =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(SQLException.class::isInstance);
    if (!byEngine) {
      return failure;
    }
    boolean utf8 = encoding(file.encoding()).isEmpty();
    return paths.stream()
        .flatMap(
            path ->
                CsvFault.of(path, utf8).or(() -> FieldFault.of(path, file)).stream()
                    .map(
                        f -> "`%s` cannot be read: %s.".formatted(files.shown(path.toString()), f)))
        .findFirst()
        .map(message -> new RunException(message, failure))
        .orElse(failure);
  }

  static boolean isParquet(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  static DuckDbFiles.CsvFormat format(SourceFact.File file) {
    String separator = file.separator().isEmpty() ? "," : file.separator();
    return new DuckDbFiles.CsvFormat(separator, encoding(file.encoding()));
  }

  static Charset charset(SourceFact.File file) {
    return switch (encoding(file.encoding())) {
      case "latin-1" -> StandardCharsets.ISO_8859_1;
      case "utf-16" -> StandardCharsets.UTF_16;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static String encoding(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "", "utf-8", "utf8" -> "";
      case "latin1", "latin-1", "iso-8859-1" -> "latin-1";
      case "utf-16", "utf16" -> "utf-16";
      default ->
          throw new RunException(
              "The encoding `%s` cannot be read; use utf-8, latin-1 or utf-16.".formatted(name));
    };
  }

  /** Loads texts once, checks them, and keeps what they stand for. */
  private void csv(
      SourceInfo source, SourceFact.File file, List<String> paths, List<String> table) {
    String rows = DuckDbFiles.csv(paths, format(file));
    Map<String, String> present = columns(session, rows, file.path());
    List<TextColumn> texts = source.columns().stream().map(c -> text(c, file)).toList();
    for (TextColumn column : texts) {
      if (!present.containsKey(column.name())) {
        refuseFields(file, paths);
      }
      require(source, present, column.name(), file.path());
    }
    List<Reading> raw = new ArrayList<>();
    texts.forEach(c -> raw.add(DuckDbFiles.plain(c.name())));
    raw.add(DuckDbFiles.plain(DuckDbFiles.FILE));
    List<String> staging = List.of("staging", table.getLast());
    session.execute(DuckDbFiles.createSchema("staging"));
    session.execute(DuckDbFiles.createTable(staging, rows, raw));
    Misfits misfits = new Misfits(session);
    texts.forEach(c -> misfits.refuse(c, staging, file, files));
    List<Reading> parsed = texts.stream().map(DuckDbFiles::parsed).toList();
    session.execute(DuckDbFiles.createTable(table, DuckDbFiles.name(staging), parsed));
    session.execute(DuckDbFiles.dropTable(staging));
  }

  /**
   * A column may only seem to be missing: its name runs together with others, or rows are uneven.
   */
  private void refuseFields(SourceFact.File file, List<String> paths) {
    for (String path : paths) {
      FieldFault.of(Path.of(path), file)
          .ifPresent(
              fault -> {
                throw new RunException(
                    "`%s` cannot be read: %s.".formatted(files.shown(path), fault));
              });
    }
  }

  private TextColumn text(ColumnInfo column, SourceFact.File file) {
    String pattern = file.dates().isEmpty() ? "" : DatePattern.of(file.dates());
    char decimal = file.decimal().isEmpty() ? '.' : file.decimal().charAt(0);
    ValueType type = valueType(column.type());
    boolean percent = column.type().unit().equals(Unit.PERCENT);
    return new TextColumn(
        column.name(),
        type,
        decimal,
        type == ValueType.DATE || pattern.contains("%H") ? pattern : "",
        clock(column),
        percent);
  }

  /** The zone on whose clock a column's moments are. */
  private String clock(ColumnInfo column) {
    return column.zone().isEmpty() || column.zone().equals("local") ? zone : column.zone();
  }

  private static ValueType valueType(Type type) {
    return switch (type.kind()) {
      case TEXT, UNKNOWN -> ValueType.TEXT;
      case NUMBER -> ValueType.NUMBER;
      case INTEGER -> ValueType.INTEGER;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case TIMESTAMP -> ValueType.TIMESTAMP;
    };
  }

  /** The columns of a relation and their types in the engine. */
  static Map<String, String> columns(Session session, String relation, String shown) {
    try {
      return session.query(
          DuckDbFiles.describe(relation),
          rows -> {
            Map<String, String> columns = new LinkedHashMap<>();
            while (rows.next()) {
              columns.put(rows.getString(1), rows.getString(2));
            }
            return columns;
          });
    } catch (RunException e) {
      throw new RunException("`%s` cannot be read: %s".formatted(shown, e.getMessage()), e);
    }
  }

  private static void require(
      SourceInfo source, Map<String, String> present, String column, String where) {
    if (!present.containsKey(column)) {
      throw new RunException(
          "`%s` has no column `%s`, which the source `%s` declares; it has %s."
              .formatted(where, column, source.id().simpleName(), shown(present)));
    }
  }

  private static String shown(Map<String, String> present) {
    List<String> names =
        present.keySet().stream()
            .filter(n -> !n.equals(DuckDbFiles.FILE))
            .map(n -> "`" + n + "`")
            .toList();
    return String.join(", ", names.size() > 12 ? names.subList(0, 12) : names);
  }

  private void table(SourceInfo source, List<String> name, List<String> table) {
    if (settings.database().isEmpty()) {
      throw new RunException(withoutDatabase(source, name));
    }
    List<String> qualified = new ArrayList<>(List.of(Engine.DATABASE));
    qualified.addAll(name);
    view(source, DuckDbFiles.name(qualified), String.join(".", name), table);
  }

  private void sql(SourceInfo source, SourceTable.Place.Sql sql, List<String> table) {
    if (!settings.sqlFragments()) {
      throw new RunException(
          "`%s` is written in SQL, which this workspace does not allow."
              .formatted(source.id().simpleName()));
    }
    view(source, "(" + sql.query() + ")", source.id().simpleName(), table);
  }

  /** A view that casts only where the stored type is not the declared one. */
  private void view(SourceInfo source, String rows, String where, List<String> table) {
    Map<String, String> present = columns(session, rows, where);
    List<Reading> readings = new ArrayList<>();
    for (ColumnInfo column : source.columns()) {
      require(source, present, column.name(), where);
      TextColumn text =
          new TextColumn(
              column.name(),
              valueType(column.type()),
              '.',
              "",
              clock(column),
              column.type().unit().equals(Unit.PERCENT));
      StoredType stored = StoredType.of(String.valueOf(present.get(column.name())));
      if (stored == StoredType.TEXT && text.type() != ValueType.TEXT) {
        new Misfits(session).refuse(text, rows, where);
      }
      readings.add(
          stored
              .reading(text)
              .orElseThrow(
                  () ->
                      new RunException(
                          "%s, column `%s`: its type is %s, but the source `%s` declares %s."
                              .formatted(
                                  where,
                                  column.name(),
                                  present.get(column.name()),
                                  source.id().simpleName(),
                                  text.type().name().toLowerCase(Locale.ROOT)))));
    }
    session.execute(DuckDbFiles.createView(table, rows, readings));
  }
}
