package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.TargetFact.Bound;
import dev.sextant.model.fact.TargetFact.Guardrail;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.MetricReport;
import dev.sextant.report.MetricReport.GuardrailReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what must not get worse is kept, by the latest closed value of each guarding metric. */
final class Guardrails {

  private final Workspace workspace;
  private final Map<String, MetricReport> metrics;

  Guardrails(Workspace workspace, Map<String, MetricReport> metrics) {
    this.workspace = workspace;
    this.metrics = metrics;
  }

  List<GuardrailReport> of(Element element) {
    return element.facts(Guardrail.class).map(g -> guardrail(element, g)).toList();
  }

  private GuardrailReport guardrail(Element element, Guardrail guardrail) {
    Optional<ElementId> id = workspace.target(element.id(), guardrail.metric());
    @Nullable BigDecimal value =
        id.map(ElementId::qualifiedName).map(metrics::get).map(MetricReport::value).orElse(null);
    return new GuardrailReport(
        new Names(workspace).of(element.id(), guardrail.metric()),
        TargetWords.bound(guardrail.bound()) + " " + guardrail.value(),
        value,
        kept(id, guardrail, value));
  }

  private String kept(Optional<ElementId> id, Guardrail guardrail, @Nullable BigDecimal value) {
    if (id.isEmpty() || value == null) {
      return "unknown";
    }
    int compared = value.compareTo(new QuantityScale(workspace, id.get()).apply(guardrail.value()));
    boolean kept = guardrail.bound() == Bound.AT_LEAST ? compared >= 0 : compared <= 0;
    return kept ? "yes" : "no";
  }
}
