package dev.sextant.model.fact;

import dev.sextant.model.element.Path;
import java.util.List;
import java.util.stream.Stream;

/** Facts that several kinds of element share. */
public sealed interface CommonFact extends Fact {

  /** {@code definition "…"}: what it means, in words. */
  record Definition(String text, int at) implements CommonFact {}

  /** {@code owner Head}: the one role that is accountable. */
  record Owner(Path role, int at) implements CommonFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(role);
    }
  }

  /** {@code of Paleontology}: the team (of a team: {@code part of}) to which it belongs. */
  record Of(Path team, int at) implements CommonFact {
    @Override
    public Stream<Path> mentions() {
      return Stream.of(team);
    }
  }

  /** {@code supports Museum.Excellence}: the goals or strategies that it serves. */
  record Supports(List<Path> goals, int at) implements CommonFact {
    public Supports {
      goals = List.copyOf(goals);
    }

    @Override
    public Stream<Path> mentions() {
      return goals.stream();
    }
  }
}
