package dev.sextant.report.evaluation;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.fact.CommonFact.Of;
import dev.sextant.model.fact.CommonFact.Owner;
import dev.sextant.model.fact.DriverFact.ControlledBy;
import dev.sextant.model.fact.DriverFact.Moves;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import dev.sextant.report.Ask;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drivers that another team controls: what their owners ask of that team. */
final class Asks {

  private final Workspace workspace;

  Asks(Workspace workspace) {
    this.workspace = workspace;
  }

  List<Ask> all() {
    return workspace
        .elements(ElementKind.DRIVER)
        .sorted(Comparator.comparing(Element::id))
        .flatMap(this::asks)
        .toList();
  }

  private Stream<Ask> asks(Element driver) {
    Optional<ElementId> owner =
        driver.fact(Owner.class).flatMap(o -> workspace.target(driver.id(), o.role()));
    Optional<ElementId> team = owner.flatMap(this::team);
    return driver
        .facts(ControlledBy.class)
        .flatMap(c -> c.who().stream())
        .flatMap(path -> workspace.target(driver.id(), path).stream())
        .filter(who -> owner.isPresent() && !who.equals(owner.get()) && !team(who).equals(team))
        .map(who -> ask(driver, owner.get(), team, who));
  }

  private Ask ask(Element driver, ElementId owner, Optional<ElementId> team, ElementId of) {
    List<String> moves = driver.facts(Moves.class).map(m -> moves(driver, m)).toList();
    return new Ask(
        driver.id().qualifiedName(),
        owner.qualifiedName(),
        team.map(ElementId::qualifiedName).orElse(""),
        of.qualifiedName(),
        moves);
  }

  private String moves(Element driver, Moves moves) {
    String metric = name(driver, moves.metric());
    String lag = moves.lag() == null ? "" : " after " + moves.lag();
    return (moves.raises() ? "raises " : "lowers ") + metric + lag;
  }

  private String name(Element in, Path path) {
    return workspace.target(in.id(), path).map(ElementId::qualifiedName).orElse(path.dotted());
  }

  /** The team of a role; a team's own team is itself. */
  private Optional<ElementId> team(ElementId who) {
    if (who.kind() == ElementKind.TEAM) {
      return Optional.of(who);
    }
    return workspace
        .element(who)
        .flatMap(e -> e.fact(Of.class).flatMap(of -> workspace.target(who, of.team())));
  }
}
