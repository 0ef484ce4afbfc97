package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.DriverFact.Belief;
import dev.sextant.model.fact.DriverFact.State;
import dev.sextant.model.file.Element;
import dev.sextant.model.index.DriverIndex;
import dev.sextant.model.index.DriverIndex.Effect;
import dev.sextant.model.index.OwnershipIndex;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Ask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drivers that another team controls: what their owners ask of that team. */
final class Asks {

  private final Workspace workspace;
  private final DriverIndex drivers;
  private final OwnershipIndex ownership;

  Asks(Workspace workspace) {
    this.workspace = workspace;
    this.drivers = DriverIndex.of(workspace);
    this.ownership = OwnershipIndex.of(workspace);
  }

  List<Ask> all() {
    return workspace
        .elements(ElementKind.DRIVER)
        .filter(driver -> !isRefuted(driver))
        .map(Element::id)
        .sorted()
        .flatMap(this::asks)
        .toList();
  }

  /** What has been shown to move nothing is asked of nobody. */
  private static boolean isRefuted(Element driver) {
    return driver.facts(Belief.class).anyMatch(b -> b.state() == State.REFUTED);
  }

  private Stream<Ask> asks(ElementId driver) {
    Optional<ElementId> owner = ownership.owner(driver);
    Optional<ElementId> team = owner.flatMap(ownership::team);
    return owner.stream()
        .flatMap(
            role ->
                drivers.controllers(driver).stream()
                    .filter(who -> !who.equals(role) && !ownership.team(who).equals(team))
                    .map(who -> ask(driver, role, team, who)));
  }

  private Ask ask(ElementId driver, ElementId owner, Optional<ElementId> team, ElementId of) {
    return new Ask(
        driver.qualifiedName(),
        owner.qualifiedName(),
        team.map(ElementId::qualifiedName).orElse(""),
        of.qualifiedName(),
        drivers.effects(driver).stream().map(Asks::moves).toList());
  }

  private static String moves(Effect effect) {
    String lag = effect.lag() == null ? "" : " after " + effect.lag();
    return (effect.raises() ? "raises " : "lowers ") + effect.metric().qualifiedName() + lag;
  }
}
