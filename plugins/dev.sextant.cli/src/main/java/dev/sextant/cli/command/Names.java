package dev.sextant.cli.command;

import dev.sextant.cli.host.Shown;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.ElementKind;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a name on the command line means.
 *
 * @param workspace where to look
 */
record Names(Workspace workspace) {

  /**
   * The element of a qualified name, or of a simple one that only one element of the kinds has.
   *
   * @throws CommandException when there is none or more than one
   */
  ElementId element(String name, Set<ElementKind> kinds) throws CommandException {
    Optional<ElementId> found = workspace.find(name).filter(id -> kinds.contains(id.kind()));
    if (found.isPresent()) {
      return found.get();
    }
    List<ElementId> same =
        workspace
            .elements()
            .map(Element::id)
            .filter(id -> kinds.contains(id.kind()) && endsWith(id.qualifiedName(), name))
            .toList();
    if (same.size() == 1) {
      return same.getFirst();
    }
    throw new CommandException(same.isEmpty() ? missing(name, kinds) : ambiguous(name, same));
  }

  /**
   * Like {@link #element}, with all that is said of it.
   *
   * @throws CommandException when there is none or more than one
   */
  Element find(String name, Set<ElementKind> kinds) throws CommandException {
    return workspace
        .element(element(name, kinds))
        .orElseThrow(() -> new IllegalStateException("A found element is gone: " + name));
  }

  /** Whether a qualified name ends with all segments of another. */
  private static boolean endsWith(String qualified, String name) {
    return qualified.equals(name) || qualified.endsWith("." + name);
  }

  private String missing(String name, Set<ElementKind> kinds) {
    String what =
        kinds.stream().allMatch(ElementKind::isMetricLike)
            ? "KPI, driver or metric"
            : kinds.size() == 1 ? kinds.iterator().next().keyword() : "element";
    List<String> near = workspace.nearest(name, kinds);
    String hint = near.isEmpty() ? "" : "; did you mean " + quoted(near) + "?";
    return "there is no " + what + " `" + Shown.text(name) + "`" + hint;
  }

  private static String ambiguous(String name, List<ElementId> same) {
    return "`"
        + Shown.text(name)
        + "` may mean "
        + quoted(same.stream().map(ElementId::qualifiedName).toList());
  }

  private static String quoted(List<String> names) {
    return names.stream().map(n -> "`" + Shown.text(n) + "`").collect(Collectors.joining(" or "));
  }
}
