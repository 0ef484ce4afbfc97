package dev.sextant.run;

import dev.sextant.model.fact.SourceFact;
import dev.sextant.sql.DuckDbFiles;
import dev.sextant.sql.TextColumn;
import java.nio.file.Path;
import java.util.List;

/** Refuses texts that are not what their column declares, with their place and a remedy. */
record Misfits(Session session) {

  /** Refuses a text of a CSV file, with its line and what the file would have to declare. */
  void refuse(TextColumn column, List<String> table, SourceFact.File file, WorkspaceFiles files) {
    List<String> misfit = session.firstRow(DuckDbFiles.firstMisfit(table, column));
    if (misfit.isEmpty()) {
      return;
    }
    String path = misfit.get(1);
    int line = FieldFault.line(Path.of(path), file, Long.parseLong(misfit.get(0)));
    String where = line == 0 ? files.shown(path) : files.shown(path) + ", line " + line;
    throw misfit(column, where, misfit.get(2), remedy(column, misfit.get(2), file));
  }

  /** Refuses a text of a relation whose rows have no numbers. */
  void refuse(TextColumn column, String rows, String where) {
    List<String> misfit = session.firstRow(DuckDbFiles.anyMisfit(rows, column));
    if (!misfit.isEmpty()) {
      throw misfit(column, where, misfit.get(2), "");
    }
  }

  private static RunException misfit(TextColumn column, String where, String text, String remedy) {
    return new RunException(
        "%s, column `%s`: `%s` is not %s%s."
            .formatted(where, column.name(), text, word(column), remedy));
  }

  private static String remedy(TextColumn column, String text, SourceFact.File file) {
    String fact =
        switch (column.type()) {
          case TEXT, INTEGER, BOOLEAN -> "";
          case NUMBER ->
              file.decimal().isEmpty() && CsvShape.hasDecimalComma(List.of(text))
                  ? "decimal \",\""
                  : "";
          case DATE, TIMESTAMP -> {
            String pattern = CsvShape.dates(List.of(text));
            yield pattern.isEmpty() || pattern.equals(file.dates())
                ? ""
                : "dates \"" + pattern + "\"";
          }
        };
    return fact.isEmpty() ? "" : "; write `" + fact + "` behind `file`";
  }

  private static String word(TextColumn column) {
    String pattern = column.pattern().isEmpty() ? "" : " of the declared pattern";
    return switch (column.type()) {
      case TEXT -> "a text";
      case INTEGER -> "a whole number";
      case NUMBER -> "a number with `" + column.decimal() + "` as decimal mark";
      case BOOLEAN -> "true or false";
      case DATE -> "a date" + pattern;
      case TIMESTAMP -> "a timestamp" + pattern;
    };
  }
}
