package dev.sextant.lint.run;

import dev.sextant.model.check.Problem;
import dev.sextant.model.file.Element;
import dev.sextant.model.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all rules found in one snapshot of a workspace. */
public final class Verdict {

  private final Workspace workspace;
  private final Set<String> wide;
  private final Map<String, List<Found>> byFile;

  /**
   * A verdict.
   *
   * @param wide the ids of the rules that look at everything
   */
  Verdict(Workspace workspace, Set<String> wide, Collection<Found> found) {
    this.workspace = workspace;
    this.wide = Set.copyOf(wide);
    this.byFile = found.stream().collect(Collectors.groupingBy(f -> f.at().file()));
  }

  /** All of it, by place. */
  public List<Problem> problems() {
    return sorted(byFile.values().stream().flatMap(List::stream), workspace);
  }

  /** What was found in a file, by place. */
  public List<Problem> problems(String file) {
    return sorted(byFile.getOrDefault(file, List.of()).stream(), workspace);
  }

  /**
   * What rules that look at everything found in a file, where it still stands in a later snapshot:
   * what they said of an element that is as it was. It is what to show until they ran again.
   */
  public List<Problem> standing(Workspace now, String file) {
    return sorted(
        byFile.getOrDefault(file, List.of()).stream()
            .filter(f -> wide.contains(f.about().id()))
            .flatMap(f -> moved(f, now).stream())
            .filter(f -> f.at().file().equals(file)),
        now);
  }

  private Optional<Found> moved(Found found, Workspace now) {
    var id = found.finding().element();
    Optional<Element> element = now.element(id);
    return element.isPresent() && element.equals(workspace.element(id))
        ? Optional.of(
            new Found(
                found.about(),
                found.severity(),
                found.finding(),
                now.location(id, found.finding().node())))
        : Optional.empty();
  }

  static List<Problem> sorted(Stream<Found> found, Workspace workspace) {
    return found.map(f -> f.problem(workspace)).distinct().sorted().toList();
  }
}
