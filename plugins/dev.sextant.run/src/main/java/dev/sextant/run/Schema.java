package dev.sextant.run;

import dev.sextant.model.fact.SourceFact;
import dev.sextant.sql.DuckDbFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads which columns a file or table has. */
public final class Schema {

  private Schema() {}

  /**
   * The columns of files; types of CSV files are guessed from their values.
   *
   * @throws RunException when there is no such file in the workspace, or it cannot be read
   */
  public static List<SuggestedColumn> ofFile(Path root, SourceFact.File file) {
    WorkspaceFiles files = new WorkspaceFiles(root);
    List<String> paths = files.matching(file.path()).stream().map(Path::toString).toList();
    try (Session session = new Session()) {
      close(session, paths);
      String rows =
          SourceLoader.isParquet(file.path())
              ? DuckDbFiles.parquet(paths)
              : guessedCsv(paths, file);
      return columns(session, rows, file.path());
    }
  }

  private static String guessedCsv(List<String> paths, SourceFact.File file) {
    String dates = file.dates().isEmpty() ? "" : DatePattern.of(file.dates());
    return DuckDbFiles.guessedCsv(paths, SourceLoader.format(file), file.decimal(), dates);
  }

  /**
   * A file with what seems to be true of its text: separator, decimal mark and dates, each empty
   * where the default fits.
   *
   * @throws RunException when there is no such file in the workspace, or it cannot be read
   */
  public static SourceFact.File guessed(Path root, String path) {
    SourceFact.File plain = new SourceFact.File(path, "", "", "", "", 0);
    Path file = new WorkspaceFiles(root).matching(path).getFirst();
    if (SourceLoader.isParquet(path)) {
      return plain;
    }
    try {
      CsvShape shape = CsvShape.of(file, SourceLoader.charset(plain));
      String separator = shape.separator() == ',' ? "" : String.valueOf(shape.separator());
      return new SourceFact.File(path, separator, shape.decimal(), shape.dates(), "", 0);
    } catch (IOException e) {
      throw new RunException("`%s` cannot be read.".formatted(path), e);
    }
  }

  /**
   * The columns of a table in a database file of the workspace.
   *
   * @throws RunException when there is no such table
   */
  public static List<SuggestedColumn> ofTable(Path root, String database, List<String> table) {
    String path = new WorkspaceFiles(root).matching(database).getFirst().toString();
    try (Session session = new Session()) {
      session.execute(DuckDbFiles.attach(path, Engine.DATABASE));
      close(session, List.of());
      List<String> name = new ArrayList<>(List.of(Engine.DATABASE));
      name.addAll(table);
      return columns(session, DuckDbFiles.name(name), String.join(".", table));
    }
  }

  private static void close(Session session, List<String> readable) {
    session.execute(DuckDbFiles.set("allowed_paths", readable));
    session.execute(DuckDbFiles.set("enable_external_access", "false"));
    session.execute(DuckDbFiles.set("lock_configuration", "true"));
  }

  private static List<SuggestedColumn> columns(Session session, String rows, String shown) {
    List<SuggestedColumn> columns = new ArrayList<>();
    SourceLoader.columns(session, rows, shown)
        .forEach(
            (name, stored) -> columns.add(new SuggestedColumn(name, suggested(stored), stored)));
    return columns;
  }

  private static String suggested(String stored) {
    return switch (StoredType.of(stored)) {
      case TEXT, OTHER -> "text";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP, INSTANT -> "timestamp in UTC";
    };
  }
}
