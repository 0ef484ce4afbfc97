package dev.sextant.query.plan;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that end a wait, with the days that it took: a wait begins with the first event after
 * the item's previous end, so that neither a second start nor a second end counts twice.
 */
record ArrivedRows(Context context, Origin.Arrived origin) {

  Rel.Ref rows() {
    Events from = new Events(context, origin.from());
    Events to = new Events(context, origin.source());
    EventPair pair =
        new EventPair(context, from, to, origin.item().first(), origin.item().second());
    EventPair.Columns columns = EventPair.Columns.of(to);
    String note = to.source().id().simpleName() + " in the order in which they happened.";
    Rel.Ref ends = pair.numbered(to, pair.toItem, columns, note);
    Expr ended = Events.of(ends, columns.moment());
    Expr before = Events.of(ends, columns.before());
    Expr begun = pair.moment(from);
    Expr within =
        Expressions.all(
                List.of(
                    EventPair.isNotBefore(ended, begun),
                    EventPair.orFirst(before, EventPair.isAfter(begun, before))))
            .orElseThrow();
    Rel.Ref begins = pair.earliest(ends, columns, from, pair.fromItem, within, naming(from));
    return timed(to, ends, begins, columns);
  }

  private static EventPair.Naming naming(Events from) {
    String name = from.source().id().simpleName();
    return new EventPair.Naming(
        "first_of_" + name, "The first of " + name + " since the end before.", "begun");
  }

  private Rel.Ref timed(Events to, Rel.Ref ends, Rel.Ref begins, EventPair.Columns columns) {
    Expr same =
        Events.equal(Events.of(ends, columns.number()), Events.of(begins, columns.number()));
    List<Rel.Item> items = new ArrayList<>(to.stored(ends));
    items.add(
        new Rel.Item(
            Origins.elapsed(to.source()),
            EventPair.days(Events.of(begins, "begun"), Events.of(ends, columns.moment()))));
    return to.name(
        origin.word(),
        "How long it took, in days.",
        new Rel.Project(new Rel.Pair(ends, begins, same), items));
  }
}
