package dev.sextant.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sextant.query.OutputColumn;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be compared: in the order of their keys, since engines sort texts differently, and with
 * numbers that may differ in the last digits, since engines add up in different orders.
 *
 * @param keys how many of the first columns are periods and dimensions
 */
public record Answer(int keys, List<List<Cell>> rows) {

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  public Answer {
    int sorted = keys;
    rows = rows.stream().sorted(Comparator.comparing(r -> key(r, sorted))).toList();
  }

  public static Answer of(ResultTable table) {
    long keys = table.columns().stream().filter(c -> c.role() != OutputColumn.Role.METRIC).count();
    return new Answer((int) keys, table.rows().stream().map(ResultTable.Row::cells).toList());
  }

  public static Answer of(int keys, List<List<Object>> rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (List<Object> row : rows) {
      cells.add(row.stream().map(Answer::cell).toList());
    }
    return new Answer(keys, cells);
  }

  private static Cell cell(@Nullable Object value) {
    return switch (value) {
      case null -> new Cell.None();
      case String text -> new Cell.Text(text);
      case Boolean bool -> new Cell.Bool(bool);
      case BigDecimal number -> new Cell.Number(number);
      case BigInteger number -> new Cell.Number(new BigDecimal(number));
      case Double number -> new Cell.Number(BigDecimal.valueOf(number));
      case Number number -> new Cell.Number(BigDecimal.valueOf(number.longValue()));
      case LocalDate day -> new Cell.Day(day);
      case LocalDateTime moment -> new Cell.Moment(moment);
      case Timestamp moment -> new Cell.Moment(moment.toLocalDateTime());
      default -> throw new IllegalArgumentException(value.getClass() + ": " + value);
    };
  }

  private static String key(List<Cell> row, int keys) {
    return String.join("\u0000", row.subList(0, keys).stream().map(Answer::text).toList());
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.None n -> "(none)";
      case Cell.Day d -> d.value().atStartOfDay().toString();
      case Cell.Text t -> t.text();
      case Cell.Number n -> n.text();
      case Cell.Bool b -> b.text();
      case Cell.Moment m -> m.text();
    };
  }

  /** Whether both have the same rows, as far as engines agree on numbers. */
  boolean isLike(Answer other) {
    if (keys != other.keys || rows.size() != other.rows.size()) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!areLike(rows.get(i), other.rows.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areLike(List<Cell> left, List<Cell> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!isLike(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLike(Cell left, Cell right) {
    if (left instanceof Cell.Number a && right instanceof Cell.Number b) {
      BigDecimal size = a.value().abs().max(b.value().abs()).max(BigDecimal.ONE);
      BigDecimal difference = a.value().subtract(b.value()).abs();
      return difference.compareTo(size.multiply(TOLERANCE)) <= 0;
    }
    return text(left).equals(text(right));
  }

  /** Fails with the rows that differ. */
  public void requireLike(Answer expected, String sql) {
    if (!isLike(expected)) {
      assertThat(shown()).as(sql).isEqualTo(expected.shown());
      throw new AssertionError("Rows differ in what is not shown: " + sql);
    }
  }

  /** A line for each row, for people. */
  String shown() {
    StringBuilder lines = new StringBuilder();
    for (List<Cell> row : rows) {
      lines.append(String.join(" | ", row.stream().map(Answer::text).toList())).append('\n');
    }
    return lines.toString();
  }
}
