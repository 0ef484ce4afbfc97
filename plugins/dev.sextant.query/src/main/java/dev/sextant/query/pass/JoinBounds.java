package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Field;
import dev.sextant.query.ir.Rel;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where periods begin and end is joined to the rows that they are made for, since engines look such
 * a value up again for each of these rows when it stands in a query of its own. Values whose
 * columns are called like others stay where they are.
 *
 * <pre>
 * before: spine(groups, from first_seen to (select last_day from loaded))
 * after:  spine(pair(groups, loaded), from first_seen to last_day)
 * </pre>
 */
final class JoinBounds implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.relations(rel, r -> r instanceof Rel.Spine s ? joined(s) : r);
  }

  private static Rel joined(Rel.Spine spine) {
    List<Expr.ValueOf> values =
        Stream.of(spine.first(), spine.last())
            .flatMap(Expr::tree)
            .filter(Expr.ValueOf.class::isInstance)
            .map(Expr.ValueOf.class::cast)
            .distinct()
            .toList();
    if (values.isEmpty() || !haveOwnNames(values, spine)) {
      return spine;
    }
    Rel input = spine.input();
    for (Expr.ValueOf value : values) {
      Field field = new Field(value.column(), value.type());
      input = Rel.Pair.all(input, new Rel.Ref(value.relation(), "", List.of(field)));
    }
    return new Rel.Project(
        new Rel.Spine(
            input,
            spine.period(),
            Rewrite.deep(spine.first(), JoinBounds::column),
            Rewrite.deep(spine.last(), JoinBounds::column),
            spine.count(),
            spine.step()),
        spine.fields().stream().map(Rel.Item::of).toList());
  }

  private static boolean haveOwnNames(List<Expr.ValueOf> values, Rel.Spine spine) {
    List<String> names =
        Stream.concat(
                spine.fields().stream().map(Field::name), values.stream().map(Expr.ValueOf::column))
            .toList();
    return names.stream().distinct().count() == names.size();
  }

  private static Expr column(Expr expr) {
    return expr instanceof Expr.ValueOf v ? new Expr.Column("", v.column(), v.type()) : expr;
  }
}
