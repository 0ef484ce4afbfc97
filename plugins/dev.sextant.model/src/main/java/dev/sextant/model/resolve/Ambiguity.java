package dev.sextant.model.resolve;

import dev.sextant.model.element.ElementId;
import dev.sextant.model.element.Path;
import dev.sextant.model.name.Match;
import java.util.stream.Collectors;

/** What to say when a name means several things. */
final class Ambiguity {

  private Ambiguity() {}

  static String message(Path path, Match.Ambiguous ambiguous) {
    String all =
        ambiguous.ids().stream()
            .map(ElementId::qualifiedName)
            .map(Say::name)
            .collect(Collectors.joining(" or "));
    return Say.name(path.dotted()) + " may mean " + all + "; write out which one is meant";
  }
}
