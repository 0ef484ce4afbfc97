package dev.sextant.cli.result;

import dev.sextant.cli.host.Shown;
import dev.sextant.cli.host.Style;
import dev.sextant.model.unit.Unit;
import dev.sextant.query.OutputColumn;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows for people: aligned columns, numbers rounded to what one can take in, shares in percent. */
final class TableText {

  private static final int DECIMALS = 4;
  private static final int PERCENT_DECIMALS = 2;
  private static final String GAP = "  ";

  private final ResultTable table;
  private final Style style;

  TableText(ResultTable table, Style style) {
    this.table = table;
    this.style = style;
  }

  String text() {
    List<List<String>> lines = new ArrayList<>();
    table
        .rows()
        .forEach(row -> lines.add(IntStream.range(0, size()).mapToObj(i -> cell(row, i)).toList()));
    List<String> heads = table.columns().stream().map(TableText::head).toList();
    int[] widths = IntStream.range(0, size()).map(i -> width(heads, lines, i)).toArray();
    StringBuilder text = new StringBuilder();
    text.append(style.strong(line(heads, widths))).append('\n');
    String rules = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP));
    text.append(style.faint(rules)).append('\n');
    lines.forEach(line -> text.append(line(line, widths)).append('\n'));
    if (lines.isEmpty()) {
      text.append(style.faint("no rows")).append('\n');
    }
    return text.toString();
  }

  private int size() {
    return table.columns().size();
  }

  private String line(List<String> cells, int[] widths) {
    return IntStream.range(0, size())
        .mapToObj(
            i ->
                isMetric(i)
                    ? Shown.aligned(cells.get(i), widths[i])
                    : Shown.padded(cells.get(i), widths[i]))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static int width(List<String> heads, List<List<String>> lines, int column) {
    return IntStream.concat(
            IntStream.of(Shown.width(heads.get(column))),
            lines.stream().mapToInt(l -> Shown.width(l.get(column))))
        .max()
        .orElse(0);
  }

  private boolean isMetric(int column) {
    return table.columns().get(column).role() == OutputColumn.Role.METRIC;
  }

  private static String head(OutputColumn column) {
    String name = column.name().substring(column.name().lastIndexOf('.') + 1);
    boolean metric = column.role() == OutputColumn.Role.METRIC;
    String unit = metric ? unit(column.type().unit()) : "";
    return Shown.text((metric ? name : column.name()) + (unit.isEmpty() ? "" : " (" + unit + ")"));
  }

  private static String unit(Unit unit) {
    return unit.equals(Unit.PERCENT) ? "%" : unit.toString();
  }

  private String cell(ResultTable.Row row, int column) {
    return row.cells().get(column) instanceof Cell.Number n && isMetric(column)
        ? number(n.value(), table.columns().get(column).type().unit())
        : Shown.text(table.shown(row, column));
  }

  private static String number(BigDecimal value, Unit unit) {
    boolean share = unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS);
    BigDecimal rounded =
        (share ? value.movePointRight(2) : value)
            .setScale(share ? PERCENT_DECIMALS : DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
