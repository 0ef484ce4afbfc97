package dev.sextant.query.plan;

import dev.sextant.query.SqlName;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives out SQL names, each once, upper and lower case being the same. */
final class Names {

  private final Set<String> taken = new TreeSet<>();

  Names(Stream<String> taken) {
    taken.map(n -> n.toLowerCase(Locale.ROOT)).forEach(this.taken::add);
  }

  Names() {
    this(Stream.empty());
  }

  /** The names that were given out. */
  Stream<String> taken() {
    return taken.stream();
  }

  /** The wanted name in small letters and underscores, with a number behind it if it is taken. */
  String unique(String wanted) {
    String base = SqlName.snake(wanted);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }
}
