package dev.sextant.lint.rule.activity;

import dev.sextant.lint.Edits;
import dev.sextant.lint.Model;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.file.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done about a KPI that counts work. */
public final class ActivityFixes {

  private final Element kpi;
  private final Model model;
  private final Optional<MeasureFact.Measures> measures;

  private ActivityFixes(Element kpi, Model model) {
    this.kpi = kpi;
    this.model = model;
    this.measures = kpi.fact(MeasureFact.Measures.class);
  }

  /** The remedies that make sense where the KPI stands, the best first. */
  public static Stream<Remedy> of(Element kpi, Model model) {
    ActivityFixes fixes = new ActivityFixes(kpi, model);
    return Stream.of(fixes.driver(), fixes.proxy()).flatMap(Optional::stream);
  }

  /** A driver of a result of the same goal. */
  private Optional<Remedy> driver() {
    return result()
        .flatMap(
            r ->
                measures.map(
                    m ->
                        Edits.ask(
                            "Make it a driver of `" + r.simpleName() + "`",
                            Edits.keyword(kpi, "driver"),
                            Edits.replace(m, "raises " + r.simpleName()))));
  }

  private Optional<ElementId> result() {
    return model.goals().goals(kpi.id()).stream()
        .flatMap(g -> model.goals().kpis(g).stream())
        .filter(k -> !k.equals(kpi.id()))
        .filter(k -> Circumstances.isResult(k, model))
        .findFirst();
  }

  /** A stick in the ground: the result is planned, and this stands for it until the year's end. */
  private Optional<Remedy> proxy() {
    return measures
        .filter(m -> kpi.has(CommonFact.Owner.class))
        .map(
            m -> {
              List<NodeEdit> edits = new ArrayList<>();
              edits.add(Edits.keyword(kpi, "metric"));
              edits.add(Edits.replace(m, ""));
              edits.add(new NodeEdit(kpi.at(), NodeEdit.Place.AFTER, ideal(m)));
              return new Remedy("Declare it a proxy for a result to come", false, edits);
            });
  }

  private String ideal(MeasureFact.Measures measures) {
    LocalDate end = LocalDate.of(model.today().getYear() + 1, 12, 31);
    String goals = String.join(", ", measures.goals().stream().map(p -> p.dotted()).toList());
    String owner = kpi.fact(CommonFact.Owner.class).map(o -> o.role().dotted()).orElseThrow();
    String better =
        kpi.fact(MeasureFact.Better.class)
                .map(b -> b.direction() == MeasureFact.Direction.LOWER)
                .orElse(false)
            ? "lower"
            : "higher";
    return """


        kpi %sResult "The result that is meant, in words" {
          measures %s
          owner %s
          %s is better
          planned by %s
          proxy %s until %s because "the result is not measured yet"
        }"""
        .formatted(kpi.name(), goals, owner, better, end, kpi.name(), end);
  }
}
