package dev.sextant.interop.metricflow;

import dev.sextant.interop.manifest.Metric;
import dev.sextant.interop.manifest.Metric.Definition;
import dev.sextant.interop.manifest.Metric.PeriodAggregation;
import dev.sextant.interop.sql.SqlException;
import dev.sextant.interop.yaml.Notes;
import dev.sextant.model.expr.Expr;
import dev.sextant.model.expr.Written;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes metrics; those that need one that is left out are left out, too. */
final class MetricPrinter {

  private final Context context;
  private final Notes notes;
  private final Map<String, String> refused;
  private final Map<String, Optional<Expr>> formulas = new HashMap<>();

  /**
   * A printer.
   *
   * @param refused metrics that the language does not accept, with the reasons
   */
  MetricPrinter(Context context, Notes notes, Map<String, String> refused) {
    this.context = context;
    this.notes = notes;
    this.refused = refused;
  }

  void print(Text text, Metric metric) {
    Optional<Expr> formula = formula(metric);
    if (formula.isEmpty()) {
      return;
    }
    differences(metric);
    text.gap()
        .line(
            "metric "
                + Text.name(metric.name())
                + Text.title(metric.name(), metric.label(), metric.description())
                + " {");
    String definition = Text.definition(metric.name(), metric.label(), metric.description());
    if (!definition.isEmpty()) {
      text.line(definition);
    }
    text.line("value " + Written.of(formula.get()));
    text.line("gaps kept");
    text.line("}");
  }

  private Optional<Expr> formula(Metric metric) {
    Optional<Expr> known = formulas.get(metric.name());
    if (known == null) {
      known = made(metric);
      formulas.put(metric.name(), known);
    }
    return known;
  }

  private Optional<Expr> made(Metric metric) {
    Optional<String> missing =
        metric
            .definition()
            .metrics()
            .map(Metric.MetricInput::name)
            .filter(n -> context.manifest().metric(n).flatMap(this::formula).isEmpty())
            .findFirst();
    if (missing.isPresent()) {
      leaveOut(metric, "it needs `" + missing.get() + "`, which is not there");
      return Optional.empty();
    }
    String reason = refused.get(metric.name());
    if (reason != null) {
      leaveOut(metric, reason);
      return Optional.empty();
    }
    try {
      return Optional.of(new Formulas(context).of(metric));
    } catch (SqlException e) {
      leaveOut(metric, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void leaveOut(Metric metric, String why) {
    notes.lost(metric.at(), "metric `%s` is left out: %s".formatted(metric.name(), why));
  }

  /** What is computed in another way. */
  private void differences(Metric metric) {
    metric
        .definition()
        .measures()
        .flatMap(
            i ->
                context.manifest().owner(i.name()).stream()
                    .flatMap(m -> m.measure(i.name()).stream()))
        .filter(m -> m.discrete() && m.approximate())
        .forEach(
            m ->
                notes.changed(
                    m.at(),
                    "measure `%s`: its percentile is interpolated, not one of the values"
                        .formatted(m.name())));
    if (Formulas.isOnSpine(metric)) {
      notes.changed(
          metric.at(),
          "metric `%s`: periods without rows are not shown, also with `join_to_timespine`"
              .formatted(metric.name()));
    }
    if (!metric.granularity().isEmpty()) {
      notes.changed(
          metric.at(),
          "metric `%s`: who asks says the grain; it is not `%s` by itself"
              .formatted(metric.name(), metric.granularity()));
    }
    if (metric.definition() instanceof Definition.Conversion c
        && !Formulas.both(metric.filters(), c.base().filters()).isEmpty()) {
      notes.changed(
          metric.at(),
          "metric `%s`: its filter asks of the event that a conversion is credited to, and does not change which one that is"
              .formatted(metric.name()));
    }
    if (metric.definition() instanceof Definition.Cumulative c
        && c.periodAggregation() != PeriodAggregation.LAST) {
      notes.changed(
          metric.at(),
          "metric `%s`: in longer periods it is the value at their end, not the %s one"
              .formatted(
                  metric.name(), c.periodAggregation().name().toLowerCase(java.util.Locale.ROOT)));
    }
  }
}
