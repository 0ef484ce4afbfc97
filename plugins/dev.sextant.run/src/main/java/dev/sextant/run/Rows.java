package dev.sextant.run;

import dev.sextant.query.OutputColumn;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows into values. */
final class Rows {

  /** Binary fractions are rounded to what they hold exactly, so that 0.1 + 0.2 is 0.3. */
  private static final MathContext DIGITS = new MathContext(15);

  private Rows() {}

  static ResultTable read(ResultSet rows, List<OutputColumn> columns) throws SQLException {
    List<ResultTable.Row> read = new ArrayList<>();
    while (rows.next()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(cell(rows.getObject(i + 1)));
      }
      read.add(new ResultTable.Row(cells));
    }
    return new ResultTable(columns, read);
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
