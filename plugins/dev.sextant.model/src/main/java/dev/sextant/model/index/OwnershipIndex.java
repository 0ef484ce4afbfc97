package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is accountable for what, and which team everything belongs to. */
public final class OwnershipIndex {

  private final Workspace workspace;
  private final Links owners;
  private final Links teams;
  private final Links wholes;
  private final Links missions;
  private final Links measures;
  private final Links leads;

  private OwnershipIndex(Workspace workspace) {
    this.workspace = workspace;
    this.owners = Links.of(workspace, CommonFact.Owner.class, f -> List.of(f.role()));
    this.teams = Links.of(workspace, CommonFact.Of.class, f -> List.of(f.team()));
    this.wholes = Links.of(workspace, PurposeFact.PartOf.class, f -> List.of(f.whole()));
    this.missions = Links.of(workspace, PurposeFact.ForMission.class, f -> List.of(f.mission()));
    this.measures = Links.of(workspace, MeasureFact.Measures.class, MeasureFact.Measures::goals);
    this.leads = Links.of(workspace, PurposeFact.Lead.class, f -> List.of(f.role()));
  }

  /** The index of a workspace. */
  public static OwnershipIndex of(Workspace workspace) {
    return new OwnershipIndex(workspace);
  }

  /** The role or team that is accountable for an element. */
  public Optional<ElementId> owner(ElementId id) {
    return owners.first(id).findFirst();
  }

  /** What a role or team is accountable for, by file and place. */
  public List<ElementId> owned(ElementId roleOrTeam) {
    return owners.to(roleOrTeam);
  }

  /**
   * The team an element belongs to: its own, that of its owner, or that of the goal or mission it
   * serves.
   */
  public Optional<ElementId> team(ElementId id) {
    if (id.kind() == ElementKind.TEAM) {
      return Optional.of(id);
    }
    return teams
        .first(id)
        .findFirst()
        .or(() -> owner(id).filter(o -> !o.equals(id)).flatMap(this::team))
        .or(() -> upwards(id).filter(u -> !u.equals(id)).findFirst().flatMap(this::team));
  }

  private Stream<ElementId> upwards(ElementId id) {
    return Stream.concat(measures.first(id), missions.first(id));
  }

  /** The team or organisation of which a team is a part. */
  public Optional<ElementId> whole(ElementId team) {
    return wholes.first(team).findFirst();
  }

  /** The teams that are parts of a team or organisation. */
  public List<ElementId> parts(ElementId whole) {
    return wholes.to(whole);
  }

  /** The role that leads a team. */
  public Optional<ElementId> lead(ElementId team) {
    return leads.first(team).findFirst();
  }

  /** The roles of a team, by file and place. */
  public List<ElementId> roles(ElementId team) {
    return teams.to(team).stream().filter(id -> id.kind() == ElementKind.ROLE).toList();
  }

  /** The persons who hold a role, in the order of the text. */
  public List<String> holders(ElementId role) {
    return workspace.element(role).stream()
        .flatMap(e -> e.facts(PurposeFact.HeldBy.class))
        .map(PurposeFact.HeldBy::person)
        .toList();
  }

  /** The roles that nobody holds, by file and place. */
  public List<ElementId> vacancies() {
    return workspace
        .elements(ElementKind.ROLE)
        .filter(e -> !e.has(PurposeFact.HeldBy.class))
        .map(e -> e.id())
        .toList();
  }
}
