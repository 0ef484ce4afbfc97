package dev.sextant.lint.rule.activity;

import dev.sextant.lint.Model;
import dev.sextant.lint.wording.MetricText;
import dev.sextant.lint.wording.Reading;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.SourceFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the place of a KPI in its model: who makes the counted rows appear, whom the mission
 * serves, what stands beside it.
 */
final class Circumstances {

  /** The team's own rows are work; rows that customers make are what customers did. */
  private static final double PRODUCED_BY_TEAM = 1.5;

  /** A share does not rise when more rows appear, only when they are other ones. */
  private static final double SHARE_PRODUCED_BY_TEAM = 0.7;

  private static final double PRODUCED_BY_CUSTOMER = -2.5;

  /** What is better when lower is something suffered more often than something done. */
  private static final double LOWER_IS_BETTER = -1.5;

  /** One agency's output is another's input: what the served do is a result. */
  private static final double CUSTOMER_ACTS = -0.8;

  private static final double GUARDED = -2.5;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final Element kpi;
  private final Model model;
  private final List<Circumstance> found = new ArrayList<>();

  private Circumstances(Element kpi, Model model) {
    this.kpi = kpi;
    this.model = model;
  }

  static List<Circumstance> of(Element kpi, Model model) {
    Circumstances circumstances = new Circumstances(kpi, model);
    circumstances.producers();
    circumstances.direction();
    circumstances.customers();
    circumstances.guardrails();
    return List.copyOf(circumstances.found);
  }

  private void add(double weight, String sentence) {
    found.add(new Circumstance(weight, sentence));
  }

  private void producers() {
    Optional<ElementId> team = model.ownership().team(kpi.id());
    for (ElementId source : model.workspace().sourcesOf(kpi.id())) {
      for (ElementId producer : producers(source)) {
        String rows = "the rows of `" + source.simpleName() + "`";
        if (team.isPresent() && belongs(producer, team.get())) {
          add(
              isShare() ? SHARE_PRODUCED_BY_TEAM : PRODUCED_BY_TEAM,
              "the team itself makes " + rows + " appear");
        } else if (isExternal(producer)) {
          add(PRODUCED_BY_CUSTOMER, "`" + producer.simpleName() + "` make " + rows + " appear");
        }
      }
    }
  }

  private boolean isShare() {
    return Reading.of(Texts.of(kpi, model)).isShare();
  }

  private List<ElementId> producers(ElementId source) {
    return model.workspace().element(source).stream()
        .flatMap(e -> e.facts(SourceFact.ProducedBy.class))
        .flatMap(f -> f.mentions().flatMap(p -> model.workspace().target(source, p).stream()))
        .toList();
  }

  private boolean belongs(ElementId producer, ElementId team) {
    return producer.equals(team)
        || model.ownership().team(producer).filter(team::equals).isPresent();
  }

  private boolean isExternal(ElementId producer) {
    return producer.kind() == ElementKind.STAKEHOLDER
        && model
            .workspace()
            .element(producer)
            .flatMap(e -> e.fact(PurposeFact.Side.class))
            .filter(PurposeFact.Side::external)
            .isPresent();
  }

  private void direction() {
    kpi.fact(MeasureFact.Better.class)
        .filter(b -> b.direction() == MeasureFact.Direction.LOWER)
        .ifPresent(b -> add(LOWER_IS_BETTER, "lower is better"));
  }

  /** Whether the text speaks of those whom the mission serves, by their names. */
  private void customers() {
    MetricText text = Texts.of(kpi, model);
    Set<String> words = words(text.name() + " " + text.definition());
    customersOfMission()
        .filter(
            c -> words(model.title(c) + " " + c.simpleName()).stream().anyMatch(words::contains))
        .findFirst()
        .ifPresent(
            c ->
                add(
                    CUSTOMER_ACTS,
                    "it speaks of `" + c.simpleName() + "`, whom the mission serves"));
  }

  private Stream<ElementId> customersOfMission() {
    return model.goals().goals(kpi.id()).stream()
        .flatMap(g -> model.goals().mission(g).stream())
        .flatMap(m -> model.workspace().element(m).stream())
        .flatMap(
            m ->
                m.facts(PurposeFact.Serves.class)
                    .flatMap(f -> f.mentions())
                    .flatMap(p -> model.workspace().target(m.id(), p).stream()));
  }

  private static Set<String> words(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(w -> w.length() > 3)
        .collect(Collectors.toSet());
  }

  private void guardrails() {
    kpi.facts(TargetFact.Guardrail.class)
        .flatMap(g -> model.workspace().target(kpi.id(), g.metric()).stream())
        .filter(m -> isResult(m, model))
        .findFirst()
        .ifPresent(
            m ->
                add(
                    GUARDED,
                    "`" + m.simpleName() + "` guards it against being raised for its own sake"));
  }

  /** Whether a metric's words speak for a result. */
  static boolean isResult(ElementId metric, Model model) {
    return model
        .workspace()
        .element(metric)
        .filter(e -> Reading.of(Texts.of(e, model)).score() < 0)
        .isPresent();
  }
}
