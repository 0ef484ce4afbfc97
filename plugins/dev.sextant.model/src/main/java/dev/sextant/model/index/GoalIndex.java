package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.CommonFact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** The way from KPIs up over goals and missions to the strategy, and down again. */
public final class GoalIndex {

  private final Links measures;
  private final Links missions;
  private final Links teams;
  private final Links strategies;
  private final Links supports;

  private GoalIndex(Workspace workspace) {
    this.measures = Links.of(workspace, MeasureFact.Measures.class, MeasureFact.Measures::goals);
    this.missions = Links.of(workspace, PurposeFact.ForMission.class, f -> List.of(f.mission()));
    this.teams = Links.of(workspace, CommonFact.Of.class, f -> List.of(f.team()));
    this.strategies =
        Links.of(workspace, PurposeFact.Realises.class, PurposeFact.Realises::strategies);
    this.supports = Links.of(workspace, CommonFact.Supports.class, CommonFact.Supports::goals);
  }

  /** The index of a workspace. */
  public static GoalIndex of(Workspace workspace) {
    return new GoalIndex(workspace);
  }

  /** The goals that a KPI shows to be met. */
  public List<ElementId> goals(ElementId kpi) {
    return measures.from(kpi);
  }

  /** The KPIs of a goal, by file and place. */
  public List<ElementId> kpis(ElementId goal) {
    return measures.to(goal);
  }

  /** The mission of a goal. */
  public Optional<ElementId> mission(ElementId goal) {
    return missions.first(goal).findFirst();
  }

  /** The goals of a mission, by file and place. */
  public List<ElementId> goalsOf(ElementId mission) {
    return missions.to(mission);
  }

  /** The missions of a team, by file and place. */
  public List<ElementId> missions(ElementId team) {
    return teams.to(team).stream().filter(id -> id.kind() == ElementKind.MISSION).toList();
  }

  /** The strategies that a mission realises. */
  public List<ElementId> strategies(ElementId mission) {
    return strategies.from(mission);
  }

  /** The missions that realise a strategy, by file and place. */
  public List<ElementId> realisedBy(ElementId strategy) {
    return strategies.to(strategy);
  }

  /** The goals and strategies that a goal or objective supports. */
  public List<ElementId> supports(ElementId goalOrObjective) {
    return supports.from(goalOrObjective);
  }

  /** The goals and objectives that support a goal or strategy, by file and place. */
  public List<ElementId> supportedBy(ElementId goal) {
    return supports.to(goal);
  }
}
