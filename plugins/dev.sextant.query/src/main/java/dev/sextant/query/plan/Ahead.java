package dev.sextant.query.plan;

import dev.sextant.query.Input;
import dev.sextant.query.ir.Rel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Relations that a part needs before its own, such as the rate of each day. Each is made once, and
 * stands before the first part that asked for it.
 */
final class Ahead {

  private final Map<Object, Rel.Ref> made = new LinkedHashMap<>();
  private final List<Rel.Named> waiting = new ArrayList<>();
  private final Set<Input> inputs = new LinkedHashSet<>();

  /** The relation that is known by a key. */
  Rel.Ref of(Object key, Supplier<Rel.Ref> make) {
    Rel.Ref known = made.get(key);
    if (known == null) {
      known = make.get();
      made.put(key, known);
    }
    return known;
  }

  /** Puts a relation behind those that were made before. */
  Rel.Ref name(Rel.Named named) {
    waiting.add(named);
    return new Rel.Ref(named.name(), "", named.body().fields());
  }

  /** Notes a table that is read. */
  void reads(Input input) {
    inputs.add(input);
  }

  /** The tables that are read. */
  Set<Input> inputs() {
    return inputs;
  }

  /** The relations that nobody took yet, in the order in which they refer to each other. */
  List<Rel.Named> take() {
    List<Rel.Named> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
