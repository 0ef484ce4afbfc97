package dev.sextant.lang.words;

import dev.sextant.model.element.ElementKind;
import java.util.List;
import java.util.Optional;

/** Which elements stand within others; all others stand at the top of a file. */
public final class Nesting {

  private Nesting() {}

  /** The kind of element within which one of the given kind stands; empty for the top of a file. */
  public static Optional<ElementKind> parent(ElementKind kind) {
    return switch (kind) {
      case STRATEGY -> Optional.of(ElementKind.ORGANISATION);
      case STAGE -> Optional.of(ElementKind.JOURNEY);
      case LEVEL -> Optional.of(ElementKind.LADDER);
      case SKILL -> Optional.of(ElementKind.LEVEL);
      case ORGANISATION,
          TEAM,
          ROLE,
          STAKEHOLDER,
          MISSION,
          GOAL,
          KPI,
          DRIVER,
          METRIC,
          OBJECTIVE,
          JOURNEY,
          SOURCE,
          UNIT,
          RATES,
          CALENDAR,
          QUALITY,
          LADDER,
          REVIEW,
          COMMENT,
          ACTION,
          EVENT,
          NEWSLETTER,
          DASHBOARD ->
          Optional.empty();
    };
  }

  /** The words that open something with braces of its own within an element of a kind. */
  public static List<String> parts(ElementKind kind) {
    return switch (kind) {
      case ORGANISATION -> List.of("strategy");
      case JOURNEY -> List.of("stage");
      case LADDER -> List.of("level");
      case LEVEL -> List.of("skill");
      case REVIEW -> List.of("scorecard");
      case DASHBOARD -> List.of("row");
      case STRATEGY,
          TEAM,
          ROLE,
          STAKEHOLDER,
          MISSION,
          GOAL,
          KPI,
          DRIVER,
          METRIC,
          OBJECTIVE,
          STAGE,
          SOURCE,
          UNIT,
          RATES,
          CALENDAR,
          QUALITY,
          SKILL,
          COMMENT,
          ACTION,
          EVENT,
          NEWSLETTER ->
          List.of();
    };
  }

  /** The words of the pictures in a row of a dashboard. */
  public static List<String> tiles() {
    return List.of("number", "line", "bar", "table", "tree");
  }
}
