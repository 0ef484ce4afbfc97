package dev.sextant.query.plan;

import dev.sextant.model.time.CalendarSpan;
import dev.sextant.model.time.Duration;
import dev.sextant.model.time.Span;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.List;
import java.util.Objects;

/**
 * The periods into which a calendar moves days. Of the others nothing is known, as the fifth week
 * of a month has none to compare it with in a month of four; they must not count as empty.
 *
 * @param offsets by how much days are moved; some of it by a calendar
 */
record ReachedPeriods(Context context, Offsets offsets) {

  private static final String REACHED = "reached_period";

  /** The rows of a relation whose period is one of them. */
  Rel of(Rel.Ref spine) {
    Rel.Ref reached = reached();
    Expr.Column period = Events.of(reached, REACHED);
    Expr own = new Expr.Column("", column(), period.type());
    return new Rel.Lookup(spine, reached, List.of(new Rel.Lookup.Match(period, own)), null, true);
  }

  private String column() {
    return context
        .custom()
        .map(c -> c.by().name())
        .filter(c -> context.grain() == null)
        .orElse(context.period());
  }

  private Rel.Ref reached() {
    Rel.Ref made =
        context
            .ahead()
            .of(
                List.of(ReachedPeriods.class, offsets.spans(), column()),
                () ->
                    context
                        .ahead()
                        .name(
                            new Rel.Named(
                                context.names().unique("reached_" + column()),
                                List.of("Where days are moved to."),
                                context
                                    .custom()
                                    .filter(c -> context.grain() == null)
                                    .map(this::inCalendar)
                                    .orElseGet(this::inGrain))));
    return made.as(made.name());
  }

  private Rel inGrain() {
    Moved moved = moved();
    Expr period = context.periods().start(moved.day(), context.requireGrain());
    return new Rel.Aggregate(moved.days(), List.of(new Rel.Item(REACHED, period)), List.of());
  }

  private Rel inCalendar(CustomGrain custom) {
    Moved moved = moved();
    Rel.Ref listed = custom.calendar().listed();
    Rel.Lookup.Match match = new Rel.Lookup.Match(CalendarDays.key(listed), moved.day());
    return new Rel.Aggregate(
        new Rel.Lookup(moved.days(), listed, List.of(match), null, true),
        List.of(new Rel.Item(REACHED, CalendarDays.period(listed))),
        List.of());
  }

  /** Days and where they come to lie. */
  private record Moved(Rel.Ref days, Expr day) {}

  /** The last calendar says which days there are; what stands behind it moves them on. */
  private Moved moved() {
    Moved moved = null;
    for (Span span : offsets.spans()) {
      switch (span) {
        case CalendarSpan c -> {
          Rel.Ref later = offsets.later(c);
          moved = new Moved(later, CalendarDays.value(later));
        }
        case Duration d -> {
          if (moved != null) {
            moved = new Moved(moved.days(), Periods.later(moved.day(), d, false));
          }
        }
      }
    }
    return Objects.requireNonNull(moved, "no calendar");
  }
}
