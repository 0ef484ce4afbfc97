package dev.sextant.interop.oracle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares an answer with the rows that are expected, as the corpus says. */
final class Comparison {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-6");
  private static final MathContext ROUNDED = new MathContext(5);

  private Comparison() {}

  /** How the answer differs; empty when it does not. */
  static Optional<String> difference(
      OracleCase one, JsonArray expected, ResultTable answer, Map<String, List<String>> names) {
    List<String> columns = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      String name = answer.columns().get(i).name();
      for (String theirs : names.getOrDefault(name, List.of(name))) {
        columns.add(theirs);
        cells.add(i);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    answer.rows().forEach(r -> rows.add(cells.stream().map(i -> value(r.cells().get(i))).toList()));
    if (rows.isEmpty() && isTotal(one)) {
      rows.add(Collections.nCopies(columns.size(), ABSENT));
    }
    return one.flag("min_max_only")
        ? difference(one, expected, ends(columns), List.of(bounds(rows)))
        : difference(one, expected, columns, rows);
  }

  /** A total of no rows is no row of ours, and a row without values in SQL. */
  private static boolean isTotal(OracleCase one) {
    return !one.texts("metrics").isEmpty()
        && one.texts("group_bys").isEmpty()
        && one.objects("group_by_objs").isEmpty();
  }

  private static Optional<String> difference(
      OracleCase one, JsonArray expected, List<String> columns, List<List<Object>> rows) {
    List<String> wanted = one.columns();
    if (!columns.containsAll(wanted) || columns.size() != wanted.size()) {
      return Optional.of("columns " + columns + " instead of " + wanted);
    }
    List<Integer> order = wanted.stream().map(columns::indexOf).toList();
    List<List<Object>> theirs = new ArrayList<>();
    expected.forEach(r -> theirs.add(row(r.getAsJsonArray())));
    List<List<Object>> ours = new ArrayList<>();
    for (List<Object> row : rows) {
      ours.add(order.stream().map(row::get).toList());
    }
    if (!one.flag("check_order")) {
      theirs.sort(BY_VALUES);
      ours.sort(BY_VALUES);
    }
    return difference(wanted, theirs, ours);
  }

  /** A question for the least and the greatest value is one for all values. */
  private static List<String> ends(List<String> columns) {
    return columns.stream().flatMap(c -> Stream.of(c + "__min", c + "__max")).toList();
  }

  private static List<Object> bounds(List<List<Object>> rows) {
    List<Object> bounds = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int column = i;
      List<Object> values =
          rows.stream().map(r -> r.get(column)).filter(v -> v != ABSENT).sorted(BY_SIZE).toList();
      bounds.add(values.getFirst());
      bounds.add(values.getLast());
    }
    return bounds;
  }

  private static final Comparator<Object> BY_SIZE =
      (a, b) ->
          a instanceof BigDecimal x && b instanceof BigDecimal y
              ? x.compareTo(y)
              : a.toString().compareTo(b.toString());

  private static Optional<String> difference(
      List<String> columns, List<List<Object>> theirs, List<List<Object>> ours) {
    int shared = Math.min(theirs.size(), ours.size());
    for (int i = 0; i < shared; i++) {
      if (!same(theirs.get(i), ours.get(i))) {
        return Optional.of(
            "%s rows instead of %s; row %s of %s is %s instead of %s"
                .formatted(ours.size(), theirs.size(), i + 1, columns, ours.get(i), theirs.get(i)));
      }
    }
    return ours.size() == theirs.size()
        ? Optional.empty()
        : Optional.of(
            "%s rows instead of %s; the first of the others is %s"
                .formatted(
                    ours.size(),
                    theirs.size(),
                    (ours.size() > shared ? ours : theirs).get(shared)));
  }

  private static boolean same(List<Object> theirs, List<Object> ours) {
    for (int i = 0; i < theirs.size(); i++) {
      if (!same(theirs.get(i), ours.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Object theirs, Object ours) {
    if (theirs instanceof BigDecimal a && ours instanceof BigDecimal b) {
      BigDecimal greatest = a.abs().max(b.abs());
      return a.subtract(b).abs().compareTo(greatest.multiply(TOLERANCE)) <= 0;
    }
    return theirs.equals(ours);
  }

  /** What groups rows comes first: sums differ in their last digits, which must not change it. */
  private static final Comparator<List<Object>> BY_VALUES =
      Comparator.comparing((List<Object> row) -> keys(row, false))
          .thenComparing(row -> keys(row, true));

  private static String keys(List<Object> row, boolean numbers) {
    return row.stream()
        .map(v -> v instanceof BigDecimal n ? (numbers ? rounded(n) : "") : v.toString())
        .collect(Collectors.joining("\t"));
  }

  private static String rounded(BigDecimal number) {
    return number.round(ROUNDED).stripTrailingZeros().toPlainString();
  }

  private static List<Object> row(JsonArray row) {
    List<Object> values = new ArrayList<>();
    row.forEach(c -> values.add(value(c)));
    return values;
  }

  /** Absent is the text {@code NULL} of its own kind. */
  private record Absent() {
    @Override
    public String toString() {
      return "NULL";
    }
  }

  private static final Absent ABSENT = new Absent();

  private static Object value(JsonElement cell) {
    if (cell.isJsonNull()) {
      return ABSENT;
    }
    JsonPrimitive primitive = cell.getAsJsonPrimitive();
    if (primitive.isNumber()) {
      return primitive.getAsBigDecimal();
    }
    return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
  }

  private static Object value(Cell cell) {
    return switch (cell) {
      case Cell.None n -> ABSENT;
      case Cell.Text t -> t.value();
      case Cell.Number n -> n.value();
      case Cell.Bool b -> b.value();
      case Cell.Day d -> MOMENT.format(d.value().atStartOfDay());
      case Cell.Moment m -> moment(m.value());
    };
  }

  private static String moment(LocalDateTime moment) {
    String seconds = MOMENT.format(moment);
    int micros = moment.get(ChronoField.MICRO_OF_SECOND);
    return micros == 0 ? seconds : seconds + String.format(Locale.ROOT, ".%06d", micros);
  }
}
