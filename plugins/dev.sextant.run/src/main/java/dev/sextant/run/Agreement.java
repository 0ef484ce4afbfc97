package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.MetricQuery;
import dev.sextant.query.plan.Planner;
import dev.sextant.query.plan.SourceRelations;
import dev.sextant.query.result.ResultTable;
import dev.sextant.run.DataQuality.Aspect;
import dev.sextant.run.DataQuality.Check;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a source agrees with another one about a total, over the days that both cover. What is
 * compared is the number of rows or the only column in the unit of the other side's total.
 */
final class Agreement {

  private final Engine engine;
  private final Workspace workspace;
  private final SourceRelations relations;
  private final Function<ElementId, DataFacts> facts;

  /** A total of one or more sources, and its unit. */
  private record Side(List<ElementId> sources, Unit unit, Total total) {
    Side {
      sources = List.copyOf(sources);
    }
  }

  /** A total from one day to another, both included. */
  private interface Total {
    BigDecimal of(LocalDate from, LocalDate to);
  }

  Agreement(
      Engine engine,
      Workspace workspace,
      SourceRelations relations,
      Function<ElementId, DataFacts> facts) {
    this.engine = engine;
    this.workspace = workspace;
    this.relations = relations;
    this.facts = facts;
  }

  Check check(Element quality, SourceFact.Agrees agrees, DataFacts own) {
    String expectation =
        "agrees with `%s` within %s".formatted(agrees.with().dotted(), agrees.within());
    Optional<Side> other = other(quality, agrees.with());
    if (other.isEmpty()) {
      return new Check(
          Aspect.AGREEMENT,
          expectation,
          false,
          "`%s` has no data".formatted(agrees.with().dotted()));
    }
    Optional<Side> mine = same(workspace.source(own.source()), other.get().unit());
    return mine.isEmpty()
        ? new Check(Aspect.AGREEMENT, expectation, false, "there is no single column in its unit")
        : compare(expectation, agrees, mine.get(), other.get());
  }

  /** {@code Gate.count}, {@code Gate.persons} or a metric. */
  private Optional<Side> other(Element quality, Path path) {
    Optional<ElementId> whole = workspace.target(quality.id(), path);
    if (whole.isPresent()) {
      return whole.get().kind() == ElementKind.SOURCE
          ? Optional.of(rows(workspace.source(whole.get())))
          : metric(whole.get());
    }
    if (path.segments().size() < 2) {
      return Optional.empty();
    }
    Path start = new Path(path.segments().subList(0, path.segments().size() - 1), path.at());
    return workspace
        .target(quality.id(), start)
        .filter(id -> id.kind() == ElementKind.SOURCE)
        .flatMap(id -> named(workspace.source(id), path.last()));
  }

  private Optional<Side> named(SourceInfo source, String name) {
    return source
        .column(name)
        .map(c -> column(source, c))
        .or(() -> name.equals("count") ? Optional.of(rows(source)) : Optional.empty());
  }

  private Side rows(SourceInfo source) {
    return side(source, "", source.counts());
  }

  private Side column(SourceInfo source, ColumnInfo column) {
    return side(source, column.name(), column.type().unit());
  }

  private Side side(SourceInfo source, String column, Unit unit) {
    return new Side(List.of(source.id()), unit, (from, to) -> total(source.id(), column, from, to));
  }

  private Optional<Side> metric(ElementId id) {
    return workspace
        .formula(id)
        .map(f -> f.current().tree().flatMap(Measure::sources).distinct().toList())
        .filter(sources -> !sources.isEmpty())
        .map(sources -> new Side(sources, workspace.unit(id), (from, to) -> value(id, from, to)));
  }

  private BigDecimal value(ElementId metric, LocalDate from, LocalDate to) {
    MetricQuery query = MetricQuery.of(List.of(metric), to).between(from, to.plusDays(1));
    ResultTable table = engine.run(new Planner(workspace).plan(query));
    return table.rows().stream()
        .flatMap(r -> r.number(0).stream())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** What of a source has the unit: its rows, or its only column in it. */
  private Optional<Side> same(SourceInfo source, Unit unit) {
    if (unit.equals(source.counts()) || unit.equals(Unit.ONE)) {
      return Optional.of(rows(source));
    }
    List<ColumnInfo> columns =
        source.columns().stream().filter(c -> c.type().unit().equals(unit)).toList();
    return columns.size() == 1 ? Optional.of(column(source, columns.getFirst())) : Optional.empty();
  }

  private Check compare(String expectation, SourceFact.Agrees agrees, Side mine, Side other) {
    List<DataFacts> both =
        Stream.concat(mine.sources().stream(), other.sources().stream()).map(facts).toList();
    LocalDate from = null;
    LocalDate to = null;
    for (DataFacts one : both) {
      LocalDate first = one.firstDay();
      LocalDate last = one.watermark();
      if (first == null || last == null) {
        return new Check(Aspect.AGREEMENT, expectation, false, "one of them has no data");
      }
      from = from == null || first.isAfter(from) ? first : from;
      to = to == null || last.isBefore(to) ? last : to;
    }
    return from == null || to == null || to.isBefore(from)
        ? new Check(Aspect.AGREEMENT, expectation, false, "they have no day in common")
        : compare(expectation, agrees, mine.total().of(from, to), other.total().of(from, to));
  }

  private static Check compare(
      String expectation, SourceFact.Agrees agrees, BigDecimal mine, BigDecimal other) {
    BigDecimal difference = mine.subtract(other).abs();
    boolean relative = agrees.within().unit().equals(Quantity.PERCENT);
    BigDecimal allowed =
        relative ? agrees.within().number().multiply(other.abs()) : agrees.within().number();
    String evidence = "%s here, %s there".formatted(shown(mine), shown(other));
    return new Check(Aspect.AGREEMENT, expectation, difference.compareTo(allowed) <= 0, evidence);
  }

  private static String shown(BigDecimal number) {
    BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private BigDecimal total(ElementId source, String column, LocalDate from, LocalDate to) {
    List<List<String>> rows =
        engine.rows(source, relations.table(source), relations.total(source, column, from, to));
    boolean none = rows.isEmpty() || rows.getFirst().getFirst().isEmpty();
    return none ? BigDecimal.ZERO : new BigDecimal(rows.getFirst().getFirst());
  }
}
