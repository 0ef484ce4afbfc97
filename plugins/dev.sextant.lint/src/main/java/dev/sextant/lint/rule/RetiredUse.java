package dev.sextant.lint.rule;

import dev.sextant.lint.About;
import dev.sextant.lint.Category;
import dev.sextant.lint.Edits;
import dev.sextant.lint.Finding;
import dev.sextant.lint.Model;
import dev.sextant.lint.Rule;
import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Severity;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.fact.TargetFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.file.FileModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Use of a retired metric. */
public final class RetiredUse implements Rule.OfWorkspace {

  private static final About ABOUT =
      About.of(
          "retired-use",
          Category.DEFINITIONS,
          Severity.WARNING,
          "What is retired is used no more.");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> check(Model model) {
    Set<ElementId> retired =
        model
            .workspace()
            .metricLike()
            .filter(e -> isRetired(e, model))
            .map(Element::id)
            .collect(Collectors.toSet());
    return retired.isEmpty()
        ? Stream.empty()
        : model
            .workspace()
            .elements()
            .filter(e -> !e.broken() && !retired.contains(e.id()) && !isOver(e, model))
            .flatMap(e -> Stream.concat(computed(e, retired, model), mentioned(e, retired, model)));
  }

  private static boolean isRetired(Element metric, Model model) {
    return metric
        .fact(MeasureFact.Retired.class)
        .filter(r -> !model.range(r.on()).start().isAfter(model.today()))
        .isPresent();
  }

  /** What an objective asked for while it ran stays as it was. */
  private static boolean isOver(Element element, Model model) {
    return element.fact(PurposeFact.During.class).filter(d -> model.isOver(d.period())).isPresent();
  }

  private static Stream<Finding> computed(Element user, Set<ElementId> retired, Model model) {
    return user.kind().isMetricLike()
        ? model.workspace().definedBy(user.id()).stream()
            .filter(retired::contains)
            .flatMap(m -> model.workspace().element(m).stream())
            .map(
                m ->
                    Finding.at(
                        user,
                        "`%s` is computed from `%s`, which was retired on %s; %s"
                            .formatted(
                                user.name(), m.name(), fact(m).on(), remedy(user, m, model))))
        : Stream.empty();
  }

  /** Scorecards, guardrails, levers, criteria: whatever looks at it from now on. */
  private static Stream<Finding> mentioned(Element user, Set<ElementId> retired, Model model) {
    return user.facts().stream()
        .filter(RetiredUse::looksAhead)
        .flatMap(f -> f.mentions())
        .flatMap(p -> mentioned(user, p, retired, model).stream());
  }

  private static boolean looksAhead(Fact fact) {
    return fact instanceof TargetFact
        || fact instanceof DriverFact
        || fact instanceof MeasureFact.DependsOn
        || fact instanceof PurposeFact.Requires
        || (fact instanceof PracticeFact && !(fact instanceof PracticeFact.On));
  }

  private static Optional<Finding> mentioned(
      Element user, Path path, Set<ElementId> retired, Model model) {
    return model
        .workspace()
        .target(user.id(), path)
        .filter(retired::contains)
        .flatMap(m -> model.workspace().element(m))
        .map(m -> mentioned(user, path, m, model));
  }

  private static Finding mentioned(Element user, Path path, Element retired, Model model) {
    Finding finding =
        new Finding(
            user.id(),
            path.at(),
            "`%s` was retired on %s; %s"
                .formatted(retired.name(), fact(retired).on(), remedy(user, retired, model)),
            "Its values end there, and whoever looks at it looks at the past",
            List.of());
    return successor(user, retired, model)
        .map(
            name ->
                finding.fix(
                    Edits.ask(
                        "Write `" + name + "`",
                        new NodeEdit(path.at(), NodeEdit.Place.INSTEAD, name))))
        .orElse(finding);
  }

  private static String remedy(Element user, Element retired, Model model) {
    return successor(user, retired, model)
        .map(name -> "use `" + name + "`")
        .orElse("define what takes its place, or leave it out");
  }

  /** What replaces it, by the name that means it where it is used. */
  private static Optional<String> successor(Element user, Element retired, Model model) {
    return Optional.ofNullable(fact(retired).replacedBy())
        .flatMap(p -> model.workspace().target(retired.id(), p))
        .map(
            id ->
                home(id, model).equals(home(user.id(), model))
                    ? id.simpleName()
                    : id.qualifiedName());
  }

  private static String home(ElementId id, Model model) {
    String file = model.workspace().file(id);
    return Optional.ofNullable(model.workspace().files().get(file))
        .map(FileModel::packageName)
        .orElse("");
  }

  private static MeasureFact.Retired fact(Element retired) {
    return retired.fact(MeasureFact.Retired.class).orElseThrow();
  }
}
