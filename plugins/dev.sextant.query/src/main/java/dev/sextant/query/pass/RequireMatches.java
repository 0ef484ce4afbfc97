package dev.sextant.query.pass;

import dev.sextant.query.ir.Expr;
import dev.sextant.query.ir.Rel;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a condition holds only for rows that have a partner, the look-up leaves out the others
 * itself, so that an engine can begin with the table of the condition. A look-up that starts from
 * that partner's own partner needs both.
 *
 * <pre>
 * before: filter(visits, each with its hall or nothing, hall.name = 'West')
 * after:  filter(visits that have a hall, each with it, hall.name = 'West')
 * </pre>
 */
final class RequireMatches implements Pass {
  @Override
  public Rel apply(Rel rel) {
    return Rewrite.relations(
        rel,
        r ->
            r instanceof Rel.Filter f && f.input() instanceof Rel.Lookup l
                ? new Rel.Filter(required(l, aliases(Strict.columns(f.condition()))), f.condition())
                : r);
  }

  /** Look-ups are nested with the last one outside, and start from those within. */
  private static Rel required(Rel.Lookup lookup, Set<String> needed) {
    boolean required = lookup.required() || needed.contains(alias(lookup.right()));
    if (required) {
      lookup.matches().forEach(m -> needed.addAll(aliases(Strict.ofValue(m.value()))));
    }
    Rel left = lookup.left() instanceof Rel.Lookup inner ? required(inner, needed) : lookup.left();
    return new Rel.Lookup(left, lookup.right(), lookup.matches(), lookup.valid(), required);
  }

  private static Set<String> aliases(Set<Expr.Column> columns) {
    return columns.stream().map(Expr.Column::of).collect(Collectors.toCollection(HashSet::new));
  }

  private static String alias(Rel right) {
    return switch (right) {
      case Rel.Scan s -> s.alias();
      case Rel.Ref r -> r.alias();
      default -> "";
    };
  }
}
