package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.ColumnInfo;
import dev.sextant.model.source.Join;
import dev.sextant.model.source.SourceInfo;
import dev.sextant.model.source.TimeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be reached from a row of a source: its columns and, over references to keys, those of
 * other sources.
 *
 * @param sources finds a source by its identity
 */
public record Rows(Function<ElementId, Optional<SourceInfo>> sources) {

  /** Where a path leads. */
  public sealed interface Outcome {

    /**
     * A column.
     *
     * @param owners the source in which each name of the path was found
     */
    record Reached(Scalar.Column column, List<ElementId> owners) implements Outcome {
      public Reached {
        owners = List.copyOf(owners);
      }
    }

    /**
     * A reference itself rather than one of its columns.
     *
     * @param join the reference
     * @param owner the source that declares it
     */
    record Reference(Join join, ElementId owner) implements Outcome {}

    /**
     * Nothing.
     *
     * @param index which name of the path leads nowhere
     * @param owner the source in which it was looked for
     * @param message why, in one sentence without a full stop
     * @param nearest names there that may be meant
     * @param silent whether the mistake is reported elsewhere
     */
    record Nowhere(int index, ElementId owner, String message, List<String> nearest, boolean silent)
        implements Outcome {
      public Nowhere {
        nearest = List.copyOf(nearest);
      }
    }
  }

  /** Follows a path from a row of a source. */
  public Outcome follow(SourceInfo start, List<String> path) {
    SourceInfo here = start;
    List<String> references = new ArrayList<>();
    List<ElementId> owners = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i);
      owners.add(here.id());
      Optional<ColumnInfo> column = column(here, name);
      if (column.isPresent()) {
        return i == path.size() - 1
            ? reached(start, references, column.get(), owners)
            : nowhere(
                i + 1,
                here,
                Say.name(name)
                    + " is a column of "
                    + Say.name(here.id())
                    + " and has no "
                    + Say.name(path.get(i + 1)));
      }
      Optional<Join> join = here.reference(name);
      if (join.isEmpty()) {
        return unknown(i, here, name);
      }
      if (!join.get().isSafe()) {
        return new Outcome.Nowhere(i, here.id(), join.get().unsafe(), List.of(), true);
      }
      Optional<SourceInfo> next = sources.apply(join.get().to());
      if (next.isEmpty()) {
        return new Outcome.Nowhere(i, here.id(), "", List.of(), true);
      }
      if (i == path.size() - 1) {
        return new Outcome.Reference(join.get(), here.id());
      }
      references.add(name);
      here = next.get();
    }
    throw new IllegalArgumentException("A path has at least one name");
  }

  private static Outcome reached(
      SourceInfo start, List<String> references, ColumnInfo column, List<ElementId> owners) {
    return new Outcome.Reached(
        new Scalar.Column(start.id(), references, column.name(), column.type()), owners);
  }

  /** A column by its name, or by that of the date role it plays. */
  private static Optional<ColumnInfo> column(SourceInfo source, String name) {
    return source
        .column(name)
        .or(
            () ->
                source.reference(name).isPresent()
                    ? Optional.empty()
                    : source.time(name).map(TimeRole::column).flatMap(source::column));
  }

  private static Outcome nowhere(int index, SourceInfo source, String message) {
    return new Outcome.Nowhere(index, source.id(), message, List.of(), false);
  }

  private static Outcome unknown(int index, SourceInfo source, String name) {
    List<String> nearest = Nearest.of(name, names(source));
    String message = Say.name(source.id()) + " has no column or reference " + Say.name(name);
    return new Outcome.Nowhere(index, source.id(), message, nearest, source.broken());
  }

  /** The names that can be used in a row of a source. */
  public static Stream<String> names(SourceInfo source) {
    return Stream.concat(
        Stream.concat(
            source.columns().stream().map(ColumnInfo::name),
            source.references().stream().map(Join::name)),
        source.times().stream().map(TimeRole::name));
  }
}
