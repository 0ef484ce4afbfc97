package dev.sextant.model.index;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.fact.PracticeFact;
import dev.sextant.model.fact.PracticeFact.Scorecard;
import dev.sextant.model.fact.PracticeFact.With;
import dev.sextant.model.time.Cadence;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Which review looks at which metric, and who takes part. */
public final class ReviewIndex {

  private final Workspace workspace;
  private final Links scorecards;
  private final Links participants;
  private final Links subjects;

  private ReviewIndex(Workspace workspace) {
    this.workspace = workspace;
    this.scorecards = Links.of(workspace, Scorecard.class, Scorecard::metrics);
    this.participants = Links.of(workspace, With.class, With::participants);
    this.subjects = Links.of(workspace, PracticeFact.On.class, PracticeFact.On::metrics);
  }

  /** The index of a workspace. */
  public static ReviewIndex of(Workspace workspace) {
    return new ReviewIndex(workspace);
  }

  /** The metrics of a review, in the order in which they show. */
  public List<ElementId> scorecard(ElementId review) {
    return scorecards.from(review);
  }

  /** The reviews that look at a metric, by file and place. */
  public List<ElementId> reviews(ElementId metric) {
    return scorecards.to(metric);
  }

  /** Who takes part in a review. */
  public List<ElementId> participants(ElementId review) {
    return participants.from(review);
  }

  /** How often a review or newsletter takes place. */
  public Optional<Cadence> cadence(ElementId review) {
    return workspace
        .element(review)
        .flatMap(e -> e.fact(PracticeFact.Every.class))
        .map(PracticeFact.Every::cadence);
  }

  /** The comments on a metric, by file and place. */
  public List<ElementId> comments(ElementId metric) {
    return on(metric, ElementKind.COMMENT);
  }

  /** The actions for a metric, by file and place. */
  public List<ElementId> actions(ElementId metric) {
    return on(metric, ElementKind.ACTION);
  }

  /** The events that concern a metric, by file and place; those without a subject concern all. */
  public List<ElementId> events(ElementId metric) {
    return workspace
        .elements(ElementKind.EVENT)
        .filter(e -> !e.has(PracticeFact.On.class) || subjects.from(e.id()).contains(metric))
        .map(e -> e.id())
        .toList();
  }

  private List<ElementId> on(ElementId metric, ElementKind kind) {
    return subjects.to(metric).stream().filter(id -> id.kind() == kind).toList();
  }
}
