package dev.sextant.build.inventory;

import dev.sextant.build.csv.CsvException;
import dev.sextant.build.csv.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of metrics as people keep it in a spreadsheet.
 *
 * @param items the metrics in the order of the list
 */
public record Inventory(List<Item> items) {

  /**
   * A metric of the list; texts are on one line.
   *
   * @param id its name in the list, other than all others whatever their case
   * @param definition what it means, or empty
   * @param unit the unit as written, or empty
   * @param team who answers for it, or empty
   * @param direction which way is better
   */
  public record Item(
      String id, String name, String definition, String unit, String team, Direction direction) {}

  /** Which way of a metric is better. */
  public enum Direction {
    HIGHER,
    LOWER,
    /** The list says nothing, or nothing that is understood. */
    UNSAID;

    private static final Pattern LESS =
        Pattern.compile("(?i)\\b(low|lower|less|down|decrease|min|minimi[sz]e)\\b");
    private static final Pattern MORE =
        Pattern.compile("(?i)\\b(high|higher|more|up|increase|max|maximi[sz]e)\\b");

    static Direction of(String listed) {
      boolean less = LESS.matcher(listed).find();
      boolean more = MORE.matcher(listed).find();
      return less == more ? UNSAID : less ? LOWER : HIGHER;
    }
  }

  public Inventory {
    items = List.copyOf(items);
  }

  /**
   * Reads a list with a header; columns that it does not know are passed over.
   *
   * @throws CsvException when it is no table, lacks a column or a text that is needed, or has an id
   *     twice
   */
  public static Inventory read(String csv) throws CsvException {
    CsvTable table = CsvTable.read(csv);
    if (table.rows().isEmpty()) {
      throw new CsvException("it is empty; the first line names the columns: " + columns());
    }
    CsvTable.Row header = table.rows().getFirst();
    Map<Column, Integer> places = places(header);
    List<Item> items = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
      Item item = item(row, places);
      Integer before = lines.putIfAbsent(item.id().toLowerCase(Locale.ROOT), row.line());
      if (before != null) {
        throw new CsvException(
            "line %s: the id `%s` stands in line %s already"
                .formatted(row.line(), item.id(), before));
      }
      items.add(item);
    }
    return new Inventory(items);
  }

  private static Map<Column, Integer> places(CsvTable.Row header) throws CsvException {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      int place = column.in(header);
      if (place < 0 && column.isNeeded()) {
        throw new CsvException(
            "there is no column `%s`, only %s; known are %s"
                .formatted(column.header(), names(header.cells()), columns()));
      }
      places.put(column, place);
    }
    return places;
  }

  private static String columns() {
    return names(Arrays.stream(Column.values()).map(Column::header).toList());
  }

  private static String names(List<String> names) {
    return names.stream().map(n -> "`" + line(n) + "`").collect(Collectors.joining(", "));
  }

  private static Item item(CsvTable.Row row, Map<Column, Integer> places) throws CsvException {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    places.forEach((column, place) -> texts.put(column, line(row.cell(place))));
    for (Column column : Column.values()) {
      if (column.isNeeded() && text(texts, column).isEmpty()) {
        throw new CsvException("line %s: there is no %s".formatted(row.line(), column.header()));
      }
    }
    return new Item(
        text(texts, Column.ID),
        text(texts, Column.NAME),
        text(texts, Column.DEFINITION),
        text(texts, Column.UNIT),
        text(texts, Column.TEAM),
        Direction.of(text(texts, Column.DIRECTION)));
  }

  private static String text(Map<Column, String> texts, Column column) {
    return texts.getOrDefault(column, "");
  }

  /** The language's texts stand on one line, and control characters mean nothing. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
