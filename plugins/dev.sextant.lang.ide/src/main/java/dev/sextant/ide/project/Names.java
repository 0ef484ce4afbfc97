package dev.sextant.ide.project;

import dev.sextant.ide.text.Block;
import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.FileModel;
import dev.sextant.model.name.Match;
import dev.sextant.model.name.Scope;
import dev.sextant.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which names mean what at one place, and how to write the name of an element there. */
public final class Names {

  private final Workspace workspace;
  private final Scope scope;

  private Names(Workspace workspace, Scope scope) {
    this.workspace = workspace;
    this.scope = scope;
  }

  /** The names in a body of a file, or at its top. */
  public static Names in(Workspace workspace, FileModel file, @Nullable Block block) {
    List<String> inner = new ArrayList<>();
    for (Block at = block; at != null; at = at.head().block()) {
      if (!at.head().name().isEmpty()) {
        inner.addFirst(at.head().name());
      }
    }
    List<String> enclosing = new ArrayList<>();
    String name = file.packageName();
    for (String next : inner) {
      name = name.isEmpty() ? next : name + "." + next;
      enclosing.addFirst(name);
    }
    return new Names(workspace, new Scope(file.packageName(), file.imports(), enclosing));
  }

  /** The innermost element around the place, if it is a named one. */
  public Optional<ElementId> around() {
    return scope.enclosing().isEmpty()
        ? Optional.empty()
        : workspace.find(scope.enclosing().getFirst());
  }

  /** What a dotted name means here; the segments are without backquotes. */
  public Match meaning(List<String> segments) {
    return workspace.meaning(scope, path(segments));
  }

  private static Path path(List<String> segments) {
    return new Path(segments.stream().map(s -> new Path.Segment(s, 0)).toList(), 0);
  }

  /** The element that a name means as a whole, if it is one. */
  public Optional<ElementId> element(List<String> segments) {
    return meaning(segments) instanceof Match.Found found && found.segments() == segments.size()
        ? Optional.of(found.id())
        : Optional.empty();
  }

  /** The shortest way to write an element's name here without any import, if there is one. */
  public Optional<String> written(ElementId id) {
    List<String> all = Arrays.asList(id.qualifiedName().split("\\.", -1));
    for (int i = all.size() - 1; i >= 0; i--) {
      List<String> tail = all.subList(i, all.size());
      if (element(tail).filter(id::equals).isPresent()) {
        return Optional.of(quoted(tail));
      }
    }
    return Optional.empty();
  }

  /** Whether a simple name means nothing here yet, so that an import can give it a meaning. */
  public boolean isFree(String name) {
    return meaning(List.of(name)) instanceof Match.Unknown;
  }

  /** Segments joined by dots, in backquotes where they need them. */
  public static String quoted(List<String> segments) {
    return segments.stream().map(Identifiers::written).collect(Collectors.joining("."));
  }
}
