package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.source.CalendarInfo;
import dev.sextant.model.source.Dimension;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what a dotted path means for the rows of a source. A path may leave out its first
 * references where only one chain of them leads there, and it may begin with the source that has
 * the column: {@code Customers.country} is {@code buyer.country} for sales that refer to customers
 * as buyers.
 *
 * @param sources finds a source by its identity
 * @param calendars finds the calendar that declares a grain
 * @param owners finds the source that the beginning of a path names
 */
public record Reach(
    Function<ElementId, Optional<SourceInfo>> sources,
    Function<String, Optional<CalendarInfo>> calendars,
    Function<List<String>, Optional<Owner>> owners) {

  /**
   * A source that is named at the beginning of a path.
   *
   * @param segments how many names of the path name it
   */
  public record Owner(ElementId id, int segments) {}

  /** Longer chains are not looked for; they can still be written. */
  private static final int FARTHEST = 5;

  /** What a path means for the rows of a source. */
  public Dimension of(SourceInfo start, List<String> path) {
    Dimension direct = follow(start, path);
    boolean found = direct instanceof Dimension.Reached;
    if (found || start.references().stream().anyMatch(j -> j.name().equals(path.getFirst()))) {
      return direct;
    }
    Optional<Owner> owner = owners.apply(path).filter(o -> o.segments() < path.size());
    return owner.isPresent()
        ? from(start, owner.get(), path)
        : shortened(start, path, (Dimension.Unreachable) direct);
  }

  private Dimension from(SourceInfo start, Owner owner, List<String> path) {
    List<String> rest = path.subList(owner.segments(), path.size());
    List<List<String>> ways =
        chains(start)
            .filter(c -> c.end().equals(owner.id()))
            .map(c -> joined(c.references(), rest))
            .toList();
    return switch (ways.size()) {
      case 0 -> new Dimension.Unreachable(unconnected(start, owner.id()), List.of());
      case 1 -> follow(start, ways.getFirst());
      default -> ambiguous(start, path, ways);
    };
  }

  private Dimension shortened(
      SourceInfo start, List<String> path, Dimension.Unreachable otherwise) {
    List<List<String>> ways =
        chains(start)
            .map(c -> joined(c.references(), path))
            .filter(way -> follow(start, way) instanceof Dimension.Reached)
            .toList();
    return switch (ways.size()) {
      case 0 -> otherwise;
      case 1 -> follow(start, ways.getFirst());
      default -> ambiguous(start, path, ways);
    };
  }

  private static Dimension ambiguous(SourceInfo start, List<String> path, List<List<String>> ways) {
    return new Dimension.Ambiguous(
        start.id(),
        String.join(".", path),
        ways.stream().map(way -> String.join(".", way)).sorted().toList());
  }

  /** Which key or reference is missing between two sources. */
  private String unconnected(SourceInfo start, ElementId owner) {
    Optional<String> unsafe =
        Stream.concat(Stream.of(start.id()), chains(start).map(Chain::end))
            .distinct()
            .flatMap(this::references)
            .filter(j -> j.to().equals(owner) && !j.isSafe())
            .map(Join::unsafe)
            .findFirst();
    String from = start.id().simpleName();
    String to = owner.simpleName();
    return unsafe.orElse(
        "no reference leads from `%s` to `%s`; declare `reference %s to %s on …` in `%s`"
            .formatted(from, to, to.toLowerCase(Locale.ROOT), to, from));
  }

  /** References to follow, and where they lead. */
  private record Chain(List<String> references, ElementId end) {}

  /**
   * The chains of safe references from a source, the empty one first; none visits a source twice.
   */
  private Stream<Chain> chains(SourceInfo start) {
    List<Chain> chains = new ArrayList<>();
    collect(new Chain(List.of(), start.id()), Set.of(start.id()), chains);
    return chains.stream();
  }

  private void collect(Chain here, Set<ElementId> seen, List<Chain> chains) {
    chains.add(here);
    if (here.references().size() == FARTHEST) {
      return;
    }
    for (Join join : references(here.end()).toList()) {
      if (join.isSafe() && !seen.contains(join.to())) {
        Set<ElementId> next = new HashSet<>(seen);
        next.add(join.to());
        collect(
            new Chain(joined(here.references(), List.of(join.name())), join.to()), next, chains);
      }
    }
  }

  private Stream<Join> references(ElementId source) {
    return sources.apply(source).stream().flatMap(s -> s.references().stream());
  }

  private static List<String> joined(Collection<String> first, Collection<String> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private Dimension follow(SourceInfo start, List<String> path) {
    return switch (new Rows(sources, calendars).follow(start, path)) {
      case Rows.Outcome.Reached r ->
          new Dimension.Reached(r.owners().getLast(), r.column(), r.column());
      case Rows.Outcome.Computed c ->
          new Dimension.Reached(c.of().owners().getLast(), c.of().column(), c.value());
      case Rows.Outcome.Reference r -> byKey(start, path, r.join());
      case Rows.Outcome.Nowhere n -> new Dimension.Unreachable(n.message(), n.nearest());
    };
  }

  /** Grouping by a reference means grouping by the key of what it leads to. */
  private Dimension byKey(SourceInfo start, List<String> path, Join join) {
    if (join.keys().size() == 1) {
      return follow(start, joined(path, join.keys()));
    }
    return new Dimension.Unreachable(
        "`%s` leads to `%s`, whose key has several columns; name one of its columns"
            .formatted(String.join(".", path), join.to().simpleName()),
        join.keys());
  }
}
