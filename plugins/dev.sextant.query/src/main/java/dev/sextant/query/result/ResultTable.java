package dev.sextant.query.result;

import dev.sextant.query.OutputColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Typed columns and their rows, in the order of the query. */
public record ResultTable(List<OutputColumn> columns, List<Row> rows) {

  /** How a missing value of a dimension is shown. */
  public static final String NONE = "(none)";

  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The cells of a row, one for each column. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The number in a column, if there is one. */
    public Optional<BigDecimal> number(int column) {
      return cells.get(column) instanceof Cell.Number n ? Optional.of(n.value()) : Optional.empty();
    }

    /** The day in a column, if there is one; a moment's day for short periods. */
    public Optional<LocalDate> day(int column) {
      return switch (cells.get(column)) {
        case Cell.Day d -> Optional.of(d.value());
        case Cell.Moment m -> Optional.of(m.value().toLocalDate());
        case Cell.None n -> Optional.empty();
        case Cell.Text t -> Optional.empty();
        case Cell.Number n -> Optional.empty();
        case Cell.Bool b -> Optional.empty();
      };
    }
  }

  /** The place of a column by its name. */
  public OptionalInt column(String name) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).name().equals(name))
        .findFirst();
  }

  /** A cell as it is shown: a missing value of a dimension is {@code (none)}. */
  public String shown(Row row, int column) {
    Cell cell = row.cells().get(column);
    boolean missing = cell instanceof Cell.None;
    return missing && columns.get(column).role() == OutputColumn.Role.DIMENSION
        ? NONE
        : cell.text();
  }
}
