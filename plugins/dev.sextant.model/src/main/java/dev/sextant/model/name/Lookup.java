package dev.sextant.model.name;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.file.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a path means: first what stands around it, then its package, what is imported by name,
 * what is imported by wildcard, and at last a qualified name. Within one of these the longest
 * prefix of the path that names an element wins.
 */
public record Lookup(Symbols symbols, Scope scope) {

  private static final Match UNKNOWN = new Match.Unknown();

  /** The meaning of a path. */
  public Match find(Path path) {
    List<String> names = path.segments().stream().map(Path.Segment::name).toList();
    return around(names)
        .or(() -> nested(scope.packageName(), names))
        .or(() -> imported(names))
        .or(() -> wildcards(names))
        .or(() -> longest("", names))
        .orElse(UNKNOWN);
  }

  private Optional<Match> around(List<String> names) {
    for (String qualifier : scope.enclosing()) {
      Optional<Match> inside = longest(qualifier, names);
      if (inside.isPresent()) {
        return inside;
      }
    }
    return longest(scope.packageName(), names);
  }

  private Optional<Match> imported(List<String> names) {
    for (Import item : scope.imports()) {
      if (!item.wildcard() && item.name().last().equals(names.getFirst())) {
        String name = item.name().dotted();
        Optional<Match> found = longest(qualifier(name), names);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Match> wildcards(List<String> names) {
    Optional<Match> direct = each(names, this::longest);
    return direct.isPresent() ? direct : each(names, this::nested);
  }

  private interface Within {
    Optional<Match> find(String qualifier, List<String> names);
  }

  private Optional<Match> each(List<String> names, Within search) {
    List<ElementId> ids = new ArrayList<>();
    Match last = UNKNOWN;
    for (Import item : scope.imports()) {
      Optional<Match> found =
          item.wildcard() ? search.find(item.name().dotted(), names) : Optional.empty();
      if (found.isPresent() && found.get() instanceof Match.Ambiguous) {
        return found;
      }
      if (found.isPresent() && found.get() instanceof Match.Found one && !ids.contains(one.id())) {
        ids.add(one.id());
        last = one;
      }
    }
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(ids.size() == 1 ? last : new Match.Ambiguous(ids));
  }

  /** An element inside another one may be named by its own name where the package has one such. */
  private Optional<Match> nested(String packageName, List<String> names) {
    List<Declared> inside =
        symbols.simple(names.getFirst()).stream()
            .filter(d -> d.nested() && d.packageName().equals(packageName))
            .toList();
    List<String> qualified = inside.stream().map(d -> d.id().qualifiedName()).distinct().toList();
    return switch (qualified.size()) {
      case 0 -> Optional.empty();
      case 1 -> longest(qualifier(qualified.getFirst()), names);
      default ->
          Optional.of(new Match.Ambiguous(inside.stream().map(Declared::id).distinct().toList()));
    };
  }

  private Optional<Match> longest(String qualifier, List<String> names) {
    if (names.size() == 1) {
      return exact(join(qualifier, names.getFirst()), 1);
    }
    String name = qualifier;
    Optional<Match> best = Optional.empty();
    for (int i = 0; i < names.size(); i++) {
      name = join(name, names.get(i));
      Optional<Match> here = exact(name, i + 1);
      best = here.isPresent() ? here : best;
    }
    return best;
  }

  private Optional<Match> exact(String name, int segments) {
    List<Declared> entries = symbols.qualified(name);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Match.Found(entries.getFirst().id(), segments));
  }

  private static String join(String qualifier, String name) {
    return qualifier.isEmpty() ? name : qualifier + "." + name;
  }

  private static String qualifier(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
  }
}
