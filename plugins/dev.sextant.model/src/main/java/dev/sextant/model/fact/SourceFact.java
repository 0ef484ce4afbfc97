package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import dev.sextant.model.element.Path.Segment;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Grain;
import dev.sextant.model.time.PeriodRef;
import dev.sextant.model.unit.Quantity;
import dev.sextant.model.unit.UnitRef;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of sources, their quality, units, currency rates and custom calendars. */
public sealed interface SourceFact extends Fact {

  /** {@code counts visit}: the unit of a count of rows. */
  record Counts(Path unit, int at) implements SourceFact {
    @Override
    public Stream<UnitRef> units() {
      return Stream.of(new UnitRef(List.of(unit), List.of()));
    }
  }

  /** {@code table museum.visits}; the parts as written. */
  record Table(Path name, int at) implements SourceFact {}

  /**
   * {@code file "data/visits.csv" separated by ";" decimal "," dates "dd.MM.yyyy"}.
   *
   * @param path relative to the workspace; may hold {@code *}
   * @param separator one character, or empty for the default
   * @param decimal one character, or empty for the default
   * @param dates a date pattern in Java's letters, or empty for ISO 8601
   * @param encoding the name of a character set, or empty for UTF-8
   */
  record File(String path, String separator, String decimal, String dates, String encoding, int at)
      implements SourceFact {}

  /** {@code sql "select …"}: a fragment that a workspace may forbid. */
  record Sql(String query, int at) implements SourceFact {}

  /** {@code key visit_id}: columns whose values together occur once. */
  record Key(List<Segment> columns, int at) implements SourceFact {
    public Key {
      columns = List.copyOf(columns);
    }
  }

  /**
   * {@code column entered_at: timestamp in UTC "When the gate opened"}.
   *
   * @param name the column's real name
   * @param label what it means, or empty
   */
  record Column(Segment name, ColumnType type, String label, int at) implements SourceFact {
    @Override
    public Stream<UnitRef> units() {
      return Stream.ofNullable(type.in());
    }
  }

  /**
   * A column's type as written: {@code money in EUR}, {@code timestamp in UTC}.
   *
   * @param name the type's word, such as {@code text}
   * @param in the unit, time zone or currency column behind {@code in}, or null
   * @param zone a time zone in quotes behind {@code in}, or empty
   */
  record ColumnType(String name, @Nullable UnitRef in, String zone, int at) {}

  /** {@code time booked_at as booked}: a date role; the first one is the default. */
  record Time(Segment column, @Nullable Segment role, int at) implements SourceFact {
    /** The role's name: the column's when none is given. */
    public String roleName() {
      return role == null ? column.name() : role.name();
    }
  }

  /**
   * {@code reference ticket to Tickets on ticket_type}: columns that equal another source's key.
   *
   * @param columns the columns here, in the order of the other's key; the key's names when empty. A
   *     path of two names is a column to which another reference of the source leads
   * @param asOfNow whether a dimension with validity is read as of now rather than of the event
   */
  record Reference(Segment name, Path source, List<Path> columns, boolean asOfNow, int at)
      implements SourceFact {
    public Reference {
      columns = List.copyOf(columns);
    }

    @Override
    public Stream<Path> mentions() {
      return Stream.of(source);
    }
  }

  /** {@code produced by Visitors}: who makes a row appear. */
  record ProducedBy(List<Path> who, int at) implements SourceFact {
    public ProducedBy {
      who = List.copyOf(who);
    }

    @Override
    public Stream<Path> mentions() {
      return who.stream();
    }
  }

  /** {@code loaded until loaded_at} or {@code loaded until 2026-11-01}: the watermark. */
  record LoadedUntil(@Nullable Segment column, @Nullable PeriodRef date, int at)
      implements SourceFact {
    @Override
    public Stream<PeriodRef> periods() {
      return Stream.ofNullable(date);
    }
  }

  /** {@code closes after 2 days}: how long after its end a period's late rows come in. */
  record ClosesAfter(Duration delay, int at) implements SourceFact {}

  /** {@code valid from started_on until ended_on}: half-open; an empty end is still valid. */
  record Valid(Segment from, Segment until, int at) implements SourceFact {}

  /** {@code unit shift = 8 hours}: so many of another unit. */
  record Equals(Quantity quantity, int at) implements SourceFact {
    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(quantity);
    }
  }

  /** {@code rate rate to EUR}: the column of a rate and the currency to which it leads. */
  record Rate(Segment column, Path currency, int at) implements SourceFact {
    @Override
    public Stream<UnitRef> units() {
      return Stream.of(new UnitRef(List.of(currency), List.of()));
    }
  }

  /** {@code from RetailDays}: the source of a custom calendar. */
  record FromSource(Path source, int at) implements SourceFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(source);
    }
  }

  /** {@code day calendar_date}: the column that holds a custom calendar's days. */
  record Day(Segment column, int at) implements SourceFact {}

  /** {@code grain retail_week week_no}: a custom grain and the column that holds its periods. */
  record GrainColumn(Segment name, Segment column, int at) implements SourceFact {}

  /** {@code quality Visits}: which source is meant. */
  record Subject(Path source, int at) implements SourceFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(source);
    }
  }

  /** {@code fresh within 1 day}. */
  record Fresh(Duration within, int at) implements SourceFact {}

  /** {@code complete visitor_id, entered_at at least 99%}. */
  record Complete(List<Segment> columns, Quantity atLeast, int at) implements SourceFact {
    public Complete {
      columns = List.copyOf(columns);
    }

    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(atLeast);
    }
  }

  /** {@code unique visit_id}. */
  record Unique(List<Segment> columns, int at) implements SourceFact {
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  /** {@code volume at least 100 per day}. */
  record Volume(Quantity atLeast, Grain per, int at) implements SourceFact {
    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(atLeast);
    }
  }

  /** {@code agrees with Gate.count within 1%}. */
  record Agrees(Path with, Quantity within, int at) implements SourceFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(with);
    }

    @Override
    public Stream<Quantity> quantities() {
      return Stream.of(within);
    }
  }
}
