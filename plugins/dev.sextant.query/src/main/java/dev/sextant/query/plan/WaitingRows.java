package dev.sextant.query.plan;

import dev.sextant.model.expr.Expr.BinaryOperator;
import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Expr.Window;
import dev.sextant.query.ir.Rel;
import dev.sextant.query.ir.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that begin a wait, each with the moment at which it ended, if it has. What happens again
 * while an item waits begins no other wait.
 */
record WaitingRows(Context context, Origin.Waiting origin) {

  private static final String ENDED = "ended";

  Rel.Ref rows() {
    Events from = new Events(context, origin.source());
    Events to = new Events(context, origin.to());
    EventPair pair =
        new EventPair(context, from, to, origin.item().first(), origin.item().second());
    EventPair.Columns columns = EventPair.Columns.of(from);
    String name = from.source().id().simpleName();
    Rel.Ref starts =
        pair.numbered(from, pair.fromItem, columns, name + " in the order in which they happened.");
    Expr later = EventPair.isNotBefore(pair.moment(to), Events.of(starts, columns.moment()));
    String first = to.source().id().simpleName();
    Rel.Ref ends =
        pair.earliest(
            starts,
            columns,
            to,
            pair.toItem,
            later,
            new EventPair.Naming("first_of_" + first, "The first of " + first + " behind.", ENDED));
    String endBefore = from.column("ended_before");
    return begun(from, waits(from, starts, ends, columns, endBefore), columns, endBefore);
  }

  /** Each start with the end of its wait, and with that of the start before. */
  private Rel.Ref waits(
      Events from, Rel.Ref starts, Rel.Ref ends, EventPair.Columns columns, String endBefore) {
    Rel found =
        new Rel.Lookup(
            starts,
            ends,
            List.of(
                new Rel.Lookup.Match(
                    Events.of(ends, columns.number()), Events.of(starts, columns.number()))),
            null);
    Expr moment = Events.of(starts, columns.moment());
    Expr ended = Events.of(ends, ENDED);
    List<Rel.Item> items = new ArrayList<>(from.stored(starts));
    items.add(new Rel.Item(columns.moment(), moment));
    items.add(new Rel.Item(columns.before(), Events.of(starts, columns.before())));
    items.add(new Rel.Item(Origins.until(from.source()), ended));
    items.add(
        new Rel.Item(
            endBefore,
            new Window(
                Window.Neighbour.PREVIOUS,
                ended,
                List.of(Events.of(starts, columns.item())),
                List.of(
                    new Window.Order(moment, false),
                    new Window.Order(Events.of(starts, columns.number()), false)))));
    return from.name(
        from.source().id().simpleName() + "_and_ends",
        "When each wait ended, and the one before.",
        new Rel.Project(found, items));
  }

  private Rel.Ref begun(Events from, Rel.Ref waits, EventPair.Columns columns, String endBefore) {
    Expr begins =
        EventPair.orFirst(
            Events.of(waits, columns.before()),
            new Expr.Binary(
                BinaryOperator.LESS,
                Events.of(waits, endBefore),
                Events.of(waits, columns.moment()),
                ValueType.BOOLEAN));
    List<Rel.Item> items = new ArrayList<>(from.stored(waits));
    String until = Origins.until(from.source());
    items.add(new Rel.Item(until, Events.of(waits, until)));
    return from.name(
        origin.word(),
        "Those who begin to wait, and until when.",
        new Rel.Project(new Rel.Filter(waits, begins), items));
  }
}
