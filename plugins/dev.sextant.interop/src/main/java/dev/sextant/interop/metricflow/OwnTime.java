package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Dimension;
import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.sql.Reference;
import dev.sextant.interop.sql.Sql;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.time.Grain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time by which the metrics of a question belong to periods: {@code metric_time}, or the
 * dimension that it stands for.
 *
 * @param metrics those that are asked for
 * @param leaves the rows from which they are computed
 */
record OwnTime(Context context, List<Metric> metrics, List<Formulas.Leaf> leaves) {

  OwnTime {
    metrics = List.copyOf(metrics);
    leaves = List.copyOf(leaves);
  }

  /** Whether a reference means this time. */
  boolean is(Reference reference) {
    return reference.name().equals(Names.METRIC_TIME)
        || (!leaves.isEmpty() && leaves.stream().allMatch(l -> isTimeOf(reference.name(), l)));
  }

  private boolean isTimeOf(String name, Formulas.Leaf leaf) {
    return context
        .names()
        .find(leaf.model(), name)
        .filter(f -> f.path().size() == 1)
        .map(Found::dimension)
        .filter(d -> d.name().equals(leaf.time()))
        .isPresent();
  }

  /** Whether a condition asks of nothing else. */
  boolean isAllOf(Sql condition) {
    List<Sql> names =
        condition.tree().filter(s -> s instanceof Sql.Name || s instanceof Sql.Template).toList();
    return !names.isEmpty() && names.stream().allMatch(n -> periods(n).isPresent());
  }

  /** A condition that asks of nothing else, in the words of the language. */
  Expr condition(Sql condition) {
    return new Translation(new PeriodMeaning(this::word, this::named)).expr(condition);
  }

  /** The periods in which an expression is this time. */
  Optional<Grain> periods(Sql sql) {
    return switch (sql) {
      case Sql.Cast c when Kind.cast(c.type()).isTemporal() -> periods(c.operand());
      case Sql.Template t -> periods(t.reference());
      case Sql.Name n when n.parts().size() == 1 -> periods(named(n.parts().getFirst()));
      default -> Optional.empty();
    };
  }

  private Reference named(String text) {
    TimeName name = TimeName.of(text, context.customGrains());
    return Reference.of(Reference.Kind.DIMENSION, name.name()).at(name.grain());
  }

  private Optional<Grain> periods(Reference reference) {
    boolean time =
        reference.kind() != Reference.Kind.METRIC
            && reference.datePart().isEmpty()
            && is(reference);
    return time ? Grain.of(word(reference)) : Optional.empty();
  }

  /** The word of the grain in which it is asked for. */
  String word(Reference reference) {
    if (!reference.grain().isEmpty()) {
      return reference.grain();
    }
    return metrics.stream()
        .map(this::defaultGrain)
        .max(Comparator.comparing(OwnTime::standard))
        .orElse("day");
  }

  private String defaultGrain(Metric metric) {
    return metric.granularity().isEmpty() ? ownGrain(metric) : metric.granularity();
  }

  private String ownGrain(Metric metric) {
    Formulas formulas = new Formulas(context);
    return Stream.concat(Stream.of("day"), formulas.leaves(metric).map(this::ownGrain))
        .max(Comparator.comparing(OwnTime::standard))
        .orElse("day");
  }

  private String ownGrain(Formulas.Leaf leaf) {
    return leaf.model()
        .dimension(leaf.time())
        .map(Dimension::granularity)
        .filter(g -> Grain.of(g).filter(k -> k.compareTo(Grain.DAY) > 0).isPresent())
        .orElse("day");
  }

  /** The finest grain that all metrics have. */
  Grain finest() {
    return leaves.stream()
        .map(this::ownGrain)
        .map(OwnTime::standard)
        .max(Grain::compareTo)
        .orElse(Grain.DAY);
  }

  /** Of a custom grain no period is longer or shorter. */
  private static Grain standard(String word) {
    return Grain.of(word)
        .orElseThrow(() -> new SqlException("the grain `" + word + "` has no counterpart"));
  }
}
