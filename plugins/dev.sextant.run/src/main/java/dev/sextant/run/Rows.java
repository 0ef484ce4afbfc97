package dev.sextant.run;

import dev.sextant.model.formula.Type;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows into values. Drivers differ in what they return, so that the column's type decides.
 */
public final class Rows {

  /** Binary fractions are rounded to what they hold exactly, so that 0.1 + 0.2 is 0.3. */
  private static final MathContext DIGITS = new MathContext(15);

  private Rows() {}

  static ResultTable read(ResultSet rows, List<OutputColumn> columns) throws SQLException {
    List<List<@Nullable Object>> read = new ArrayList<>();
    while (rows.next()) {
      read.add(values(rows));
    }
    return table(read, columns);
  }

  /** The rows of an answer, whose values are as a driver returned them. */
  public static ResultTable table(List<List<@Nullable Object>> rows, List<OutputColumn> columns) {
    List<ResultTable.Row> read = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(cell(row.get(i), columns.get(i).type().kind()));
      }
      read.add(new ResultTable.Row(cells));
    }
    return new ResultTable(columns, read);
  }

  /**
   * The values of the current row. Local dates and moments are asked for as such: what is between
   * them and {@code java.sql}'s depends on the zone of the machine.
   */
  public static List<@Nullable Object> values(ResultSet rows) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      values.add(value(rows, i));
    }
    return values;
  }

  private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
    return switch (rows.getMetaData().getColumnType(column)) {
      case Types.DATE -> rows.getObject(column, LocalDate.class);
      case Types.TIMESTAMP -> moment(rows, column);
      default -> rows.getObject(column);
    };
  }

  /** Not every driver knows local moments; their text is local in any case. */
  private static @Nullable Object moment(ResultSet rows, int column) throws SQLException {
    try {
      return rows.getObject(column, LocalDateTime.class);
    } catch (SQLException unknown) {
      return rows.getString(column);
    }
  }

  private static Cell cell(@Nullable Object value, Type.Kind kind) {
    Cell cell = cell(value);
    return switch (kind) {
      case BOOLEAN -> cell instanceof Cell.Number n ? new Cell.Bool(n.value().signum() != 0) : cell;
      case DATE -> day(cell);
      case TIMESTAMP -> moment(cell);
      case NUMBER, INTEGER -> cell instanceof Cell.Text t ? number(t) : cell;
      case TEXT, UNKNOWN -> cell;
    };
  }

  /** An engine without dates keeps them as texts. */
  private static Cell day(Cell cell) {
    return switch (cell) {
      case Cell.Text t -> new Cell.Day(LocalDate.parse(t.value().substring(0, 10)));
      case Cell.Moment m -> new Cell.Day(m.value().toLocalDate());
      case Cell.Day d -> d;
      case Cell.None n -> n;
      case Cell.Number n -> n;
      case Cell.Bool b -> b;
    };
  }

  private static Cell moment(Cell cell) {
    return switch (cell) {
      case Cell.Text t when t.value().length() == 10 ->
          new Cell.Moment(LocalDate.parse(t.value()).atStartOfDay());
      case Cell.Text t -> new Cell.Moment(LocalDateTime.parse(t.value().replace(' ', 'T')));
      case Cell.Day d -> new Cell.Moment(d.value().atStartOfDay());
      case Cell.Moment m -> m;
      case Cell.None n -> n;
      case Cell.Number n -> n;
      case Cell.Bool b -> b;
    };
  }

  private static Cell number(Cell.Text text) {
    return new Cell.Number(new BigDecimal(text.value()));
  }

  static Cell cell(@Nullable Object value) {
    return switch (value) {
      case null -> new Cell.None();
      case String text -> new Cell.Text(text);
      case Boolean bool -> new Cell.Bool(bool);
      case BigDecimal number -> new Cell.Number(number);
      case BigInteger number -> new Cell.Number(new BigDecimal(number));
      case Double number -> real(number);
      case Float number -> real(number);
      case Number number -> new Cell.Number(BigDecimal.valueOf(number.longValue()));
      case LocalDate day -> new Cell.Day(day);
      case LocalDateTime moment -> new Cell.Moment(moment);
      case java.sql.Date day -> new Cell.Day(day.toLocalDate());
      case Timestamp moment -> new Cell.Moment(moment.toLocalDateTime());
      case Object other -> new Cell.Text(other.toString());
    };
  }

  private static Cell real(double number) {
    return Double.isFinite(number)
        ? new Cell.Number(BigDecimal.valueOf(number).round(DIGITS))
        : new Cell.None();
  }
}
