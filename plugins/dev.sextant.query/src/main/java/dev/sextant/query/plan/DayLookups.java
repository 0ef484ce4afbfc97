package dev.sextant.query.plan;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What values over a relation look up in the days of calendars; nothing where they lack it. */
final class DayLookups {

  private record Use(String relation, Expr of) {}

  private final Names aliases = new Names();
  private final Map<Use, Rel.Ref> looked = new LinkedHashMap<>();
  private Rel rows;

  DayLookups(Rel rows) {
    this.rows = rows;
  }

  /**
   * Looks a value up.
   *
   * @param key makes the column of the relation that must equal it
   */
  Rel.Ref of(Rel.Ref relation, Function<Rel.Ref, Expr.Column> key, Expr of) {
    return looked.computeIfAbsent(
        new Use(relation.name(), of),
        use -> {
          Rel.Ref found = relation.as(aliases.unique(relation.name()));
          Rel.Lookup.Match match = new Rel.Lookup.Match(key.apply(found), of);
          rows = new Rel.Lookup(rows, found, List.of(match), null);
          return found;
        });
  }

  /** The period of a calendar's own in which each row is. */
  Rel.Ref period(CustomGrain grain) {
    Rel.Ref periods = grain.calendar().periods();
    Expr own = new Expr.Column("", grain.by().name(), CalendarDays.period(periods).type());
    return of(periods, CalendarDays::period, own);
  }

  /** The rows with all that was looked up for them. */
  Rel rows() {
    return rows;
  }
}
