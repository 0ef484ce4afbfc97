package dev.sextant.run;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.formula.AggregateFunction;
import dev.sextant.model.formula.Measure;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.Unit;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.query.plan.SourceRelations;
import dev.sextant.run.DataQuality.Check;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a source agrees with another one about a total, over the days that both cover. What is
 * compared is the number of rows or the only column in the unit of the other side's total.
 */
final class Agreement {

  private final Engine engine;
  private final Workspace workspace;
  private final SourceRelations relations;
  private final Function<ElementId, DataFacts> facts;

  /** A total: of a column, or of the rows when the column is empty. */
  private record Side(ElementId source, String column, Unit unit) {}

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
          expectation, false, "`%s` is not a sum or count".formatted(agrees.with().dotted()));
    }
    Optional<Side> mine = same(workspace.source(own.source()), other.get().unit());
    return mine.isEmpty()
        ? new Check(expectation, false, "there is no single column in its unit")
        : compare(expectation, agrees, mine.get(), other.get());
  }

  /** {@code Gate.count}, {@code Gate.persons} or a metric that is one sum or count. */
  private Optional<Side> other(Element quality, Path path) {
    Optional<ElementId> whole = workspace.target(quality.id(), path);
    if (whole.isPresent()) {
      return whole.get().kind() == ElementKind.SOURCE
          ? Optional.of(rows(workspace.source(whole.get())))
          : workspace.formula(whole.get()).flatMap(f -> side(f.current()));
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

  private static Optional<Side> named(SourceInfo source, String name) {
    return source
        .column(name)
        .map(c -> new Side(source.id(), name, c.type().unit()))
        .or(() -> name.equals("count") ? Optional.of(rows(source)) : Optional.empty());
  }

  private static Side rows(SourceInfo source) {
    return new Side(source.id(), "", source.counts());
  }

  private static Optional<Side> side(Measure measure) {
    if (!(measure instanceof Measure.Aggregate a) || a.filter() != null) {
      return Optional.empty();
    }
    if (a.function() == AggregateFunction.COUNT && a.operand() == null) {
      return Optional.of(new Side(a.source(), "", a.unit()));
    }
    return a.function() == AggregateFunction.SUM
            && a.operand() instanceof Scalar.Column c
            && c.references().isEmpty()
        ? Optional.of(new Side(a.source(), c.column(), a.unit()))
        : Optional.empty();
  }

  /** What of a source has the unit: its rows, or its only column in it. */
  private static Optional<Side> same(SourceInfo source, Unit unit) {
    List<ColumnInfo> columns =
        unit.equals(Unit.ONE)
            ? List.of()
            : source.columns().stream().filter(c -> c.type().unit().equals(unit)).toList();
    if (columns.size() == 1) {
      return Optional.of(new Side(source.id(), columns.getFirst().name(), unit));
    }
    return columns.isEmpty() && source.counts().equals(unit)
        ? Optional.of(rows(source))
        : Optional.empty();
  }

  private Check compare(String expectation, SourceFact.Agrees agrees, Side mine, Side other) {
    DataFacts own = facts.apply(mine.source());
    DataFacts theirs = facts.apply(other.source());
    if (own.firstDay() == null
        || theirs.firstDay() == null
        || own.watermark() == null
        || theirs.watermark() == null) {
      return new Check(expectation, false, "one of them has no data");
    }
    LocalDate from = later(own.firstDay(), theirs.firstDay());
    LocalDate to =
        later(own.watermark(), theirs.watermark()).equals(own.watermark())
            ? theirs.watermark()
            : own.watermark();
    if (to.isBefore(from)) {
      return new Check(expectation, false, "they have no day in common");
    }
    return compare(expectation, agrees, total(mine, from, to), total(other, from, to));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static Check compare(
      String expectation, SourceFact.Agrees agrees, BigDecimal mine, BigDecimal other) {
    BigDecimal difference = mine.subtract(other).abs();
    boolean relative = agrees.within().unit().equals(Quantity.PERCENT);
    BigDecimal allowed =
        relative ? agrees.within().number().multiply(other.abs()) : agrees.within().number();
    String evidence = "%s here, %s there".formatted(shown(mine), shown(other));
    return new Check(expectation, difference.compareTo(allowed) <= 0, evidence);
  }

  private static String shown(BigDecimal number) {
    BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private BigDecimal total(Side side, LocalDate from, LocalDate to) {
    List<List<String>> rows =
        engine.rows(
            side.source(),
            relations.table(side.source()),
            relations.total(side.source(), side.column(), from, to));
    boolean none = rows.isEmpty() || rows.getFirst().getFirst().isEmpty();
    return none ? BigDecimal.ZERO : new BigDecimal(rows.getFirst().getFirst());
  }
}
