package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.formula.Scalar;
import dev.sextant.model.formula.Type;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.source.CalendarInfo;
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
 * @param calendars finds the calendar that declares a grain
 */
public record Rows(
    Function<ElementId, Optional<SourceInfo>> sources,
    Function<String, Optional<CalendarInfo>> calendars) {

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
     * What is said of a date: {@code booked_at.month}, {@code booked_at.day_of_week}.
     *
     * @param of the date
     */
    record Computed(Reached of, Scalar value) implements Outcome {}

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
        Outcome.Reached reached = reached(start, references, column.get(), owners);
        return i == path.size() - 1 ? reached : within(reached, path.subList(i, path.size()));
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

  /** What is said of a date; other columns have nothing within. */
  private Outcome within(Outcome.Reached reached, List<String> path) {
    Scalar.Column column = reached.column();
    Optional<CalendarInfo> calendar =
        column.type().isTemporal() && path.size() == 2
            ? calendars.apply(path.get(1))
            : Optional.empty();
    if (calendar.isPresent()) {
      return inCalendar(reached, calendar.get(), path.get(1));
    }
    Optional<ScalarFunction> function =
        ScalarFunction.ofDate(path.get(1))
            .filter(f -> f.fits().test(column.type()))
            .filter(f -> path.size() == 2);
    if (function.isPresent()) {
      Type type = function.get().result().orElse(column.type());
      return new Outcome.Computed(
          reached, new Scalar.Function(function.get().name(), List.of(column), type));
    }
    ElementId owner = reached.owners().getLast();
    boolean temporal = column.type().isTemporal();
    return new Outcome.Nowhere(
        reached.owners().size(),
        owner,
        Say.name(path.getFirst())
            + " is "
            + (temporal ? Say.type(column.type()) + " of " : "a column of ")
            + Say.name(owner)
            + " and has no "
            + Say.name(path.get(1)),
        temporal ? Nearest.of(path.get(1), ScalarFunction.namesOfDate(column.type())) : List.of(),
        false);
  }

  private Outcome inCalendar(Outcome.Reached reached, CalendarInfo calendar, String grain) {
    Optional<SourceInfo> days = Optional.ofNullable(calendar.source()).flatMap(sources);
    String name = calendar.grains().getOrDefault(grain, "");
    Optional<ColumnInfo> column = days.flatMap(d -> d.column(name));
    ElementId owner = reached.owners().getLast();
    if (days.isEmpty() || column.isEmpty()) {
      return new Outcome.Nowhere(reached.owners().size(), owner, "", List.of(), true);
    }
    if (!days.get().key().equals(List.of(calendar.day()))) {
      String message = Say.severalTimes(calendar, days.get());
      return new Outcome.Nowhere(reached.owners().size(), owner, message, List.of(), false);
    }
    return new Outcome.Computed(
        reached,
        new Scalar.InCalendar(
            reached.column(), days.get().id(), calendar.day(), name, grain, column.get().type()));
  }

  private static Outcome.Reached reached(
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

  private static Outcome unknown(int index, SourceInfo source, String name) {
    List<String> nearest = Nearest.of(name, names(source));
    String message = Say.name(source.id()) + " has no column or reference " + Say.name(name);
    return new Outcome.Nowhere(index, source.id(), message, nearest, source.broken());
  }

  /** Whether a name says something of a date, as {@code day_of_week} and {@code month} do. */
  public static boolean saysOfDate(String name) {
    return ScalarFunction.ofDate(name).isPresent();
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
