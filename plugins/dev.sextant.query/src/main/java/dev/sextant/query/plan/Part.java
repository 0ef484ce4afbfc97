package dev.sextant.query.plan;

import dev.sextant.query.Input;
import dev.sextant.query.ir.Rel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leaves that come from one scan, one row for each group and period.
 *
 * @param named relations in the order in which they refer to each other
 * @param values the keys and the leaves' columns
 * @param spine the keys of the groups and periods in which additive leaves are at least 0, or null
 * @param inputs the tables that are read
 */
record Part(List<Rel.Named> named, Rel.Ref values, @Nullable Rel spine, List<Input> inputs) {
  Part {
    named = List.copyOf(named);
    inputs = List.copyOf(inputs);
  }
}
