package dev.sextant.report.values;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.unit.Quantity;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.QueryException;
import dev.sextant.query.result.Cell;
import dev.sextant.query.result.ResultTable;
import dev.sextant.report.values.Groups.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request by the members of a dimension. What is left of many members is asked for as one
 * group, because averages and ratios of members do not add up to those of the whole.
 */
final class EngineGroups {

  /** Expressions that are made here stand in no text. */
  private static final int NOWHERE = 0;

  private final Function<MetricQuery, ResultTable> rows;
  private final GroupRequest request;
  private final LocalDate asOf;

  EngineGroups(Function<MetricQuery, ResultTable> rows, GroupRequest request, LocalDate asOf) {
    this.rows = rows;
    this.request = request;
    this.asOf = asOf;
  }

  Groups answer() {
    try {
      Path by = request.by();
      return by == null
          ? new Groups(all(query(List.of(), null)), null, 0, "")
          : answer(members(query(List.of(by.dotted()), null)), by);
    } catch (QueryException refused) {
      return Groups.failed(String.valueOf(refused.getMessage()));
    }
  }

  private List<Member> all(ResultTable table) {
    return table.rows().isEmpty()
        ? List.of()
        : List.of(new Member("", values(table, table.rows())));
  }

  private Groups answer(Map<Cell, Member> members, Path by) {
    List<Cell> largest =
        members.keySet().stream()
            .sorted(
                Comparator.comparing(
                        (Cell c) -> size(members.get(c)),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Cell::text))
            .toList();
    List<Cell> listed = largest.subList(0, Math.min(request.most(), largest.size()));
    List<Member> shown = ordered(listed).stream().map(members::get).toList();
    int more = largest.size() - listed.size();
    return new Groups(shown, more == 0 ? null : others(listed, by).orElse(null), more, "");
  }

  /** The last value of the first metric. */
  private static @Nullable BigDecimal size(@Nullable Member member) {
    SortedMap<LocalDate, BigDecimal> first =
        member == null ? new TreeMap<>() : member.values().getFirst();
    return first.isEmpty() ? null : first.lastEntry().getValue();
  }

  /** Numbers and days have an order of their own, which says more than that of their values. */
  private static List<Cell> ordered(List<Cell> cells) {
    if (cells.stream().allMatch(Cell.Number.class::isInstance)) {
      return cells.stream().sorted(Comparator.comparing(c -> ((Cell.Number) c).value())).toList();
    }
    boolean days = cells.stream().allMatch(Cell.Day.class::isInstance);
    return days ? cells.stream().sorted(Comparator.comparing(Cell::text)).toList() : cells;
  }

  private ResultTable query(List<String> by, @Nullable Expr condition) {
    return rows.apply(
        new MetricQuery(
            request.metrics(),
            by,
            request.grain(),
            condition,
            request.range().start(),
            request.range().end(),
            asOf));
  }

  /** Each member with its values, from rows of a period (if any), a member, and the metrics. */
  private Map<Cell, Member> members(ResultTable table) {
    int by = request.grain() == null ? 0 : 1;
    Map<Cell, List<ResultTable.Row>> rowsOf = new LinkedHashMap<>();
    for (ResultTable.Row row : table.rows()) {
      rowsOf.computeIfAbsent(row.cells().get(by), c -> new ArrayList<>()).add(row);
    }
    Map<Cell, Member> members = new LinkedHashMap<>();
    rowsOf.forEach(
        (cell, own) ->
            members.put(cell, new Member(table.shown(own.getFirst(), by), values(table, own))));
    return members;
  }

  private List<SortedMap<LocalDate, BigDecimal>> values(
      ResultTable table, List<ResultTable.Row> own) {
    return request.metrics().stream()
        .map(ElementId::qualifiedName)
        .map(name -> values(own, table.column(name).orElseThrow()))
        .toList();
  }

  private SortedMap<LocalDate, BigDecimal> values(List<ResultTable.Row> own, int column) {
    SortedMap<LocalDate, BigDecimal> values = new TreeMap<>();
    for (ResultTable.Row row : own) {
      LocalDate start =
          request.grain() == null ? request.range().start() : row.day(0).orElseThrow();
      row.number(column)
          .ifPresent(value -> values.put(start, value.round(EngineValues.STABLE_DIGITS)));
    }
    return values;
  }

  /** All but the listed members as one; empty when no condition can say so. */
  private Optional<Member> others(List<Cell> listed, Path by) {
    Optional<Expr> condition = otherThan(listed, by);
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    try {
      return all(query(List.of(), condition.get())).stream().findFirst();
    } catch (QueryException entered) {
      // Hand-kept values have no rows that could be put together: only the number is known.
      return Optional.empty();
    }
  }

  /** Rows without a member are compared by their own condition: nothing equals what is missing. */
  private static Optional<Expr> otherThan(List<Cell> listed, Path by) {
    List<Expr> known = listed.stream().flatMap(c -> literal(c).stream()).toList();
    boolean missing = listed.contains(new Cell.None());
    if (known.size() + (missing ? 1 : 0) < listed.size()) {
      return Optional.empty();
    }
    Expr name = new Expr.Name(by, NOWHERE);
    Expr none = new Expr.Missing(name, missing, NOWHERE);
    if (known.isEmpty()) {
      return Optional.of(none);
    }
    Expr others = new Expr.In(name, true, known, NOWHERE);
    Expr.BinaryOperator both = missing ? Expr.BinaryOperator.AND : Expr.BinaryOperator.OR;
    return Optional.of(new Expr.Binary(both, others, none, NOWHERE, NOWHERE));
  }

  private static Optional<Expr> literal(Cell cell) {
    return switch (cell) {
      case Cell.Text t -> Optional.of(new Expr.Text(t.value(), NOWHERE));
      case Cell.Number n -> Optional.of(new Expr.Number(new Quantity(n.value(), ""), NOWHERE));
      case Cell.Bool b -> Optional.of(new Expr.Bool(b.value(), NOWHERE));
      case Cell.None n -> Optional.empty();
      case Cell.Day d -> Optional.empty();
      case Cell.Moment m -> Optional.empty();
    };
  }
}
