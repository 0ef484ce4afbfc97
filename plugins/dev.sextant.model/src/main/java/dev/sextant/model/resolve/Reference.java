package dev.sextant.model.resolve;

import dev.sextant.model.check.Meant;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.element.Path;
import dev.sextant.model.name.Match;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Links a name that must stand for an element of some kinds.
 *
 * @param needed what is needed, in words: {@code a goal}
 * @param kinds the kinds that fit
 */
public record Reference(Context context, String needed, Set<ElementKind> kinds) {

  /** Who can do something or answer for it. */
  public static final Set<ElementKind> PEOPLE =
      EnumSet.of(
          ElementKind.TEAM, ElementKind.ROLE, ElementKind.STAKEHOLDER, ElementKind.ORGANISATION);

  /** A reference to one kind of element. */
  public static Reference to(Context context, ElementKind kind) {
    return new Reference(context, Say.a(kind), EnumSet.of(kind));
  }

  /** A reference to a KPI, driver or metric. */
  public static Reference toMetric(Context context) {
    return new Reference(
        context, "a metric", EnumSet.of(ElementKind.KPI, ElementKind.DRIVER, ElementKind.METRIC));
  }

  /** The element of a path; empty, with a finding, when it is none of the right kind. */
  public Optional<ElementId> check(Path path) {
    return switch (context.knowledge().match(path)) {
      case Match.Found found -> found(path, found);
      case Match.Ambiguous ambiguous -> {
        context
            .findings()
            .add(StructuralRule.AMBIGUOUS_NAME, path.at(), Ambiguity.message(path, ambiguous));
        yield Optional.empty();
      }
      case Match.Unknown unknown -> unknown(path);
    };
  }

  private Optional<ElementId> found(Path path, Match.Found found) {
    int last = found.segments() - 1;
    context.uses().use(path.segments().get(last).at(), found.id(), "");
    if (found.segments() < path.segments().size()) {
      Path.Segment extra = path.segments().get(found.segments());
      context
          .findings()
          .unknown(
              StructuralRule.UNRESOLVED_NAME,
              "There is no " + Say.name(extra.name()) + " in " + Say.name(found.id()),
              new Meant(extra.name(), extra.at(), kinds));
      return Optional.empty();
    }
    if (kinds.contains(found.id().kind())) {
      return Optional.of(found.id());
    }
    context
        .findings()
        .add(
            StructuralRule.WRONG_KIND,
            path.at(),
            Say.name(path.dotted())
                + " is "
                + Say.a(found.id().kind())
                + "; "
                + needed
                + " is needed");
    return Optional.empty();
  }

  private Optional<ElementId> unknown(Path path) {
    Path.Segment last = path.segments().getLast();
    context
        .findings()
        .unknown(
            StructuralRule.UNRESOLVED_NAME,
            "There is no "
                + needed.substring(needed.indexOf(' ') + 1)
                + " "
                + Say.name(path.dotted()),
            new Meant(last.name(), last.at(), kinds));
    return Optional.empty();
  }
}
