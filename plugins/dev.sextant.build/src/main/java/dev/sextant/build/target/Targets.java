package dev.sextant.build.target;

import java.util.List;
import java.util.Optional;

/** All targets; one line each, by name. */
public final class Targets {

  /** Every target. */
  public static final List<Target> ALL = List.of(new SiteTarget(), new SqlTarget());

  private Targets() {}

  /** The target of a name. */
  public static Optional<Target> named(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
