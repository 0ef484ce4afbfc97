package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.DriverFact;
import dev.sextant.model.fact.DriverFact.ControlledBy;
import dev.sextant.model.time.Duration;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moves which metric, who controls it, and what one team must ask of another. */
public final class DriverIndex {

  /**
   * A believed effect.
   *
   * @param driver what is changed
   * @param metric what moves
   * @param raises whether more of the driver raises the metric, or lowers it
   * @param lag how long it takes, or null when that is not known
   * @param state how far it is proven; a hypothesis when nothing is said
   */
  public record Effect(
      ElementId driver,
      ElementId metric,
      boolean raises,
      @Nullable Duration lag,
      DriverFact.State state) {}

  /**
   * A driver that is owned by one team and controlled by another.
   *
   * @param driver the driver
   * @param asking the team whose result depends on it
   * @param asked the team or stakeholder that can change it
   */
  public record Ask(ElementId driver, ElementId asking, ElementId asked) {}

  private final Map<ElementId, List<Effect>> byDriver = new HashMap<>();
  private final Map<ElementId, List<Effect>> byMetric = new HashMap<>();
  private final Links control;
  private final List<Ask> asks = new ArrayList<>();

  private DriverIndex(Workspace workspace, OwnershipIndex ownership) {
    this.control = Links.of(workspace, ControlledBy.class, ControlledBy::who);
    workspace
        .elements(ElementKind.DRIVER)
        .forEach(
            driver -> {
              DriverFact.State state =
                  driver
                      .fact(DriverFact.Belief.class)
                      .map(DriverFact.Belief::state)
                      .orElse(DriverFact.State.HYPOTHESIS);
              driver
                  .facts(DriverFact.Moves.class)
                  .forEach(
                      m ->
                          workspace
                              .target(driver.id(), m.metric())
                              .ifPresent(
                                  t ->
                                      add(new Effect(driver.id(), t, m.raises(), m.lag(), state))));
              ask(driver.id(), ownership);
            });
  }

  private void add(Effect effect) {
    byDriver.computeIfAbsent(effect.driver(), k -> new ArrayList<>()).add(effect);
    byMetric.computeIfAbsent(effect.metric(), k -> new ArrayList<>()).add(effect);
  }

  private void ask(ElementId driver, OwnershipIndex ownership) {
    Optional<ElementId> asking = ownership.team(driver);
    if (asking.isEmpty()) {
      return;
    }
    for (ElementId controller : control.from(driver)) {
      ElementId asked = ownership.team(controller).orElse(controller);
      if (!asked.equals(asking.get())) {
        asks.add(new Ask(driver, asking.get(), asked));
      }
    }
  }

  /** The index of a workspace. */
  public static DriverIndex of(Workspace workspace) {
    return new DriverIndex(workspace, OwnershipIndex.of(workspace));
  }

  /** What moves a metric, by file and place. */
  public List<Effect> drivers(ElementId metric) {
    return List.copyOf(byMetric.getOrDefault(metric, List.of()));
  }

  /** What a driver moves, in the order of the text. */
  public List<Effect> effects(ElementId driver) {
    return List.copyOf(byDriver.getOrDefault(driver, List.of()));
  }

  /** Who controls a driver, in the order of the text. */
  public List<ElementId> controllers(ElementId driver) {
    return control.from(driver);
  }

  /** What teams must ask of others, by file and place of the drivers. */
  public List<Ask> asks() {
    return List.copyOf(asks);
  }
}
