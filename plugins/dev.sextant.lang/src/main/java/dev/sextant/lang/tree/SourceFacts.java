package dev.sextant.lang.tree;

import dev.sextant.lang.metrics.AgreesLine;
import dev.sextant.lang.metrics.ClosesLine;
import dev.sextant.lang.metrics.ColumnLine;
import dev.sextant.lang.metrics.CompleteLine;
import dev.sextant.lang.metrics.FileLine;
import dev.sextant.lang.metrics.FileOption;
import dev.sextant.lang.metrics.FreshLine;
import dev.sextant.lang.metrics.GrainLine;
import dev.sextant.lang.metrics.KeyLine;
import dev.sextant.lang.metrics.KeyResultLine;
import dev.sextant.lang.metrics.LoadedLine;
import dev.sextant.lang.metrics.RateLine;
import dev.sextant.lang.metrics.ReferenceLine;
import dev.sextant.lang.metrics.SourceStatement;
import dev.sextant.lang.metrics.TableLine;
import dev.sextant.lang.metrics.TimeLine;
import dev.sextant.lang.metrics.ValidLine;
import dev.sextant.lang.metrics.VolumeLine;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.time.Grain;
import dev.sextant.model.unit.UnitRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts of sources, quality rules, rates and calendars, and key results. */
final class SourceFacts {

  private final Reading reading;
  private final Leaves leaves;

  SourceFacts(Reading reading, Leaves leaves) {
    this.reading = reading;
    this.leaves = leaves;
  }

  Fact fact(SourceStatement tree) {
    int at = reading.at(tree);
    return switch (tree) {
      case FileLine file -> file(file, at);
      case KeyLine key -> new SourceFact.Key(leaves.columns(key.getColumns()), at);
      case KeyResultLine result -> keyResult(result, at);
      case ColumnLine column -> column(column, at);
      case TimeLine time -> time(time, at);
      case ReferenceLine reference -> reference(reference, at);
      case LoadedLine loaded ->
          new SourceFact.LoadedUntil(
              loaded.getColumn() == null ? null : leaves.segment(loaded, loaded.getColumn(), 0),
              leaves.optionalPeriod(loaded.getDate()),
              at);
      case ClosesLine closes -> new SourceFact.ClosesAfter(leaves.duration(closes.getDelay()), at);
      case ValidLine valid -> valid(valid, at);
      case RateLine rate ->
          new SourceFact.Rate(
              leaves.segment(rate, rate.getColumn(), first(rate.getColumn(), "rate")),
              leaves.path(rate.getCurrency()),
              at);
      case GrainLine grain -> grain(grain, at);
      case FreshLine fresh -> new SourceFact.Fresh(leaves.duration(fresh.getWithin()), at);
      case CompleteLine complete ->
          new SourceFact.Complete(
              leaves.columns(complete.getColumns()), leaves.quantity(complete.getLeast()), at);
      case VolumeLine volume -> volume(volume, at);
      case AgreesLine agrees ->
          new SourceFact.Agrees(
              leaves.path(agrees.getOther()), leaves.quantity(agrees.getWithin()), at);
      default -> throw new IllegalStateException("Not a fact: " + tree.eClass().getName());
    };
  }

  /** Which leaf is the name when the name may read like the keyword before it. */
  private static int first(String name, String keyword) {
    return name.equals(keyword) ? 1 : 0;
  }

  Fact table(TableLine tree) {
    int at = reading.at(tree);
    if (tree.getNames().size() > 1 || tree.getBy() != null || tree.getOver() != null) {
      reading.error(tree, "A source has one table: write `table schema.name`");
    }
    return new SourceFact.Table(leaves.path(tree.getNames().getFirst()), at);
  }

  private Fact file(FileLine tree, int at) {
    Map<String, String> options = new HashMap<>();
    for (FileOption option : tree.getOptions()) {
      if (options.put(option.getWord(), Texts.text(option.getText())) != null) {
        reading.error(option, "`%s` stands twice: remove one".formatted(option.getWord()));
      }
    }
    return new SourceFact.File(
        Texts.text(tree.getPath()),
        options.getOrDefault("separated", ""),
        options.getOrDefault("decimal", ""),
        options.getOrDefault("dates", ""),
        options.getOrDefault("encoding", ""),
        at);
  }

  private Fact column(ColumnLine tree, int at) {
    Segment name = leaves.segment(tree, tree.getName(), first(tree.getName(), "column"));
    int typeAt = reading.at(tree.getType());
    UnitRef unit = tree.getType().getUnit() == null ? null : leaves.unit(tree.getType().getUnit());
    SourceFact.ColumnType type =
        new SourceFact.ColumnType(
            Texts.name(tree.getType().getName()),
            unit,
            Leaves.text(tree.getType().getZone()),
            typeAt);
    return new SourceFact.Column(name, type, Leaves.text(tree.getLabel()), at);
  }

  private Fact time(TimeLine tree, int at) {
    Segment column = leaves.segment(tree, tree.getColumn(), first(tree.getColumn(), "time"));
    return new SourceFact.Time(column, role(tree), at);
  }

  private @Nullable Segment role(TimeLine tree) {
    String role = tree.getRole();
    if (role == null) {
      return null;
    }
    int before = first(role, "time") + first(role, tree.getColumn()) + first(role, "as");
    return leaves.segment(tree, role, before);
  }

  private Fact reference(ReferenceLine tree, int at) {
    return new SourceFact.Reference(
        leaves.segment(tree, tree.getName(), first(tree.getName(), "reference")),
        leaves.path(tree.getSource()),
        tree.getColumns().stream().map(leaves::path).toList(),
        tree.isNow(),
        at);
  }

  private Fact valid(ValidLine tree, int at) {
    Segment from =
        leaves.segment(
            tree, tree.getFrom(), first(tree.getFrom(), "valid") + first(tree.getFrom(), "from"));
    String until = tree.getUntil();
    int before =
        first(until, "valid")
            + first(until, "from")
            + first(until, tree.getFrom())
            + first(until, "until");
    return new SourceFact.Valid(from, leaves.segment(tree, until, before), at);
  }

  private Fact grain(GrainLine tree, int at) {
    Segment name = leaves.segment(tree, tree.getName(), first(tree.getName(), "grain"));
    String column = tree.getColumn();
    int before = first(column, "grain") + first(column, tree.getName());
    return new SourceFact.GrainColumn(name, leaves.segment(tree, column, before), at);
  }

  private Fact volume(VolumeLine tree, int at) {
    Optional<Grain> grain = Grain.of(tree.getGrain());
    if (grain.isEmpty()) {
      reading.error(
          tree,
          "`%s` is not a grain: write `day`, `week`, `month`, `quarter` or `year`"
              .formatted(tree.getGrain()));
    }
    return new SourceFact.Volume(leaves.quantity(tree.getLeast()), grain.orElse(Grain.DAY), at);
  }

  private Fact keyResult(KeyResultLine tree, int at) {
    if (tree.getMetric() != null) {
      return new PracticeFact.MetricResult(
          leaves.path(tree.getMetric()),
          leaves.quantity(tree.getFrom()),
          leaves.quantity(tree.getTo()),
          leaves.optionalPath(tree.getOwner()),
          at);
    }
    if (tree.getBy() == null) {
      reading.error(tree, "A key result in words needs a date: write `by 2026-11-30` behind it");
    }
    return new PracticeFact.MilestoneResult(
        Texts.text(tree.getText()),
        tree.getBy() == null ? Leaves.NO_DAY : leaves.period(tree.getBy()),
        leaves.optionalPeriod(tree.getDone()),
        leaves.optionalPath(tree.getOwner()),
        at);
  }
}
