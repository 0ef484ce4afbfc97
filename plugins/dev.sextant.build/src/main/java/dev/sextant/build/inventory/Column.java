package dev.sextant.build.inventory;

import dev.sextant.build.csv.CsvTable;
import java.util.List;
import java.util.Locale;

/** What a list of metrics says of each, and how people head it. */
enum Column {
  ID(true, "id", "key", "code", "kpi id", "metric id", "identifier"),
  NAME(true, "name", "metric", "kpi", "title", "metric name", "kpi name"),
  DEFINITION(
      false,
      "definition",
      "description",
      "meaning",
      "metric definition",
      "kpi definition",
      "details"),
  UNIT(false, "unit", "units", "unit of measure", "uom", "measured in"),
  TEAM(false, "team", "owner", "owning team", "owner team", "department", "group", "responsible"),
  DIRECTION(false, "direction", "better", "good is", "desired direction");

  private final boolean needed;
  private final List<String> headers;

  Column(boolean needed, String... headers) {
    this.needed = needed;
    this.headers = List.of(headers);
  }

  /** Whether nothing can be made of a list without it. */
  boolean isNeeded() {
    return needed;
  }

  /** The usual header. */
  String header() {
    return headers.getFirst();
  }

  /** Its number in a header, by the first of its names that is there; -1 without any. */
  int in(CsvTable.Row header) {
    List<String> cells = header.cells().stream().map(Column::plain).toList();
    return headers.stream().map(cells::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  private static String plain(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
