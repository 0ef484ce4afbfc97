package dev.sextant.lint;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.index.CadenceIndex;
import dev.sextant.model.index.DriverIndex;
import dev.sextant.model.index.GoalIndex;
import dev.sextant.model.index.MetricUsage;
import dev.sextant.model.index.OwnershipIndex;
import dev.sextant.model.index.ReviewIndex;
import dev.sextant.model.time.DateRange;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.workspace.Workspace;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What rules ask: the workspace, the day, the options, and indexes that are made when asked for.
 */
public final class Model {

  private final Workspace workspace;
  private final LocalDate today;
  private final LintSettings settings;
  private final Supplier<GoalIndex> goals;
  private final Supplier<DriverIndex> drivers;
  private final Supplier<OwnershipIndex> ownership;
  private final Supplier<ReviewIndex> reviews;
  private final Supplier<MetricUsage> usage;
  private final Supplier<CadenceIndex> cadences;

  /**
   * What rules know.
   *
   * @param today the day on which they look: what ended before it has expired
   */
  public Model(Workspace workspace, LocalDate today, LintSettings settings) {
    this.workspace = workspace;
    this.today = today;
    this.settings = settings;
    this.goals = once(() -> GoalIndex.of(workspace));
    this.drivers = once(() -> DriverIndex.of(workspace));
    this.ownership = once(() -> OwnershipIndex.of(workspace));
    this.reviews = once(() -> ReviewIndex.of(workspace));
    this.usage = once(() -> MetricUsage.of(workspace));
    this.cadences = once(() -> CadenceIndex.of(workspace));
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private volatile @org.jspecify.annotations.Nullable T made;

      @Override
      public T get() {
        T known = made;
        if (known == null) {
          synchronized (this) {
            known = made;
            if (known == null) {
              known = make.get();
              made = known;
            }
          }
        }
        return known;
      }
    };
  }

  /** The workspace. */
  public Workspace workspace() {
    return workspace;
  }

  /** The day on which the rules look. */
  public LocalDate today() {
    return today;
  }

  /** The value of an option of a rule. */
  public int option(About about, String name) {
    return settings.option(about, name);
  }

  /** The days of a written period. */
  public DateRange range(PeriodRef period) {
    return workspace.time().range(period);
  }

  /** Whether a written period has ended. */
  public boolean isOver(PeriodRef period) {
    return range(period).last().isBefore(today);
  }

  /** How people call an element: its label, else its name. */
  public String title(ElementId id) {
    return workspace.element(id).map(e -> e.title()).orElse(id.simpleName());
  }

  /** KPIs, goals, missions and strategies. */
  public GoalIndex goals() {
    return goals.get();
  }

  /** What moves what. */
  public DriverIndex drivers() {
    return drivers.get();
  }

  /** Who is accountable. */
  public OwnershipIndex ownership() {
    return ownership.get();
  }

  /** What is looked at when. */
  public ReviewIndex reviews() {
    return reviews.get();
  }

  /** Which metrics are made of which. */
  public MetricUsage usage() {
    return usage.get();
  }

  /** How often metrics are judged. */
  public CadenceIndex cadences() {
    return cadences.get();
  }
}
