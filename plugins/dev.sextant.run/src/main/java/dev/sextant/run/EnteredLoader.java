package dev.sextant.run;

import dev.sextant.model.time.Cadence;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.TimeSettings;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.Input;
import dev.sextant.query.ir.ValueType;
import dev.sextant.sql.DuckDbFiles;
import dev.sextant.sql.DuckDbRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads files of hand-kept values: {@code period}, {@code value}, dimensions and {@code note}. */
final class EnteredLoader {

  private static final Set<String> FIXED = Set.of("period", "value", "note");

  private final Session session;
  private final WorkspaceFiles files;
  private final Workspace workspace;
  private final TimeSettings time;
  private final Set<List<String>> loaded = new HashSet<>();

  EnteredLoader(Session session, WorkspaceFiles files, Workspace workspace) {
    this.session = session;
    this.files = files;
    this.workspace = workspace;
    this.time = workspace.time();
  }

  void load(Input.Entered input) {
    Path path = files.matching(input.file()).getFirst();
    CsvFile csv = CsvFile.read(path, input.file());
    csv.require("period");
    csv.require("value");
    input.dimensions().forEach(csv::require);
    if (loaded.contains(input.table())) {
      return;
    }
    List<String> dimensions =
        new ArrayList<>(csv.header().stream().filter(h -> !FIXED.contains(h)).toList());
    List<DuckDbRows.Column> columns = new ArrayList<>();
    columns.add(new DuckDbRows.Column(Input.Entered.PERIOD, ValueType.DATE));
    columns.add(new DuckDbRows.Column(Input.Entered.VALUE, ValueType.NUMBER));
    columns.add(new DuckDbRows.Column(Input.Entered.DIMENSIONS, ValueType.TEXT));
    dimensions.forEach(d -> columns.add(new DuckDbRows.Column(d, ValueType.TEXT)));
    session.execute(DuckDbFiles.createSchema(input.table().getFirst()));
    DuckDbRows.create(input.table(), columns, rows(csv, input, dimensions))
        .forEach(session::execute);
    loaded.add(input.table());
  }

  private List<List<String>> rows(CsvFile csv, Input.Entered input, List<String> dimensions) {
    EnteredNumbers numbers = EnteredNumbers.of(workspace, input.file());
    List<List<String>> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvFile.Row row : csv.rows()) {
      String value = row.get("value").strip();
      if (value.isEmpty()) {
        continue;
      }
      Map<String, String> own = new TreeMap<>();
      dimensions.stream()
          .filter(d -> !row.get(d).isBlank())
          .forEach(d -> own.put(d, row.get(d).strip()));
      DateRange period = period(row, input.cadence());
      if (!seen.add(period.start() + " " + own)) {
        throw row.wrong("there is more than one value for `%s`".formatted(row.get("period")));
      }
      List<String> cells = new ArrayList<>();
      cells.add(period.start().toString());
      cells.add(numbers.read(row, value).toPlainString());
      cells.add(String.join(",", new TreeSet<>(own.keySet())));
      dimensions.forEach(d -> cells.add(own.getOrDefault(d, "")));
      rows.add(cells);
    }
    return rows;
  }

  private DateRange period(CsvFile.Row row, Cadence cadence) {
    String text = row.get("period").strip();
    DateRange range =
        WrittenPeriod.parse(text)
            .map(time::range)
            .orElseThrow(() -> row.wrong("`%s` is not a period such as 2026-10".formatted(text)));
    DateRange whole = time.period(range.start(), cadence.grain());
    boolean dayInIt = range.days() == 1 && whole.start().equals(range.start());
    if (!whole.equals(range) && !dayInIt) {
      throw row.wrong("`%s` is not a period of values entered %s".formatted(text, cadence.word()));
    }
    return whole;
  }
}
