package dev.sextant.model.structure;

import dev.sextant.model.check.NodeEdit;
import dev.sextant.model.check.Remedy;
import dev.sextant.model.check.StructuralRule;
import dev.sextant.model.fact.Fact;
import dev.sextant.model.fact.MeasureFact;
import dev.sextant.model.fact.PurposeFact;
import dev.sextant.model.file.Element;
import dev.sextant.model.name.Nearest;
import dev.sextant.model.resolve.Context;
import dev.sextant.model.resolve.Say;
import java.util.List;

/** Is each category, side and scope one of the known words? */
final class KnownWords implements Check {

  private static final List<String> CATEGORIES =
      List.of("financial", "customer", "operational", "people");
  private static final List<String> SCOPES = List.of("individual", "team", "organisation");
  private static final List<String> SIDES = List.of("quantity", "quality", "efficiency");

  @Override
  public void check(Element element, Context context) {
    for (Fact fact : element.facts()) {
      if (fact instanceof MeasureFact.Category f) {
        word(context, "category", f.category(), CATEGORIES, f.wordAt());
      } else if (fact instanceof MeasureFact.Scope f) {
        word(context, "scope", f.scope(), SCOPES, f.wordAt());
      } else if (fact instanceof PurposeFact.GoalSide f) {
        word(context, "side", f.side(), SIDES, f.wordAt());
      }
    }
  }

  private static void word(
      Context context, String fact, String word, List<String> known, int node) {
    if (known.contains(word)) {
      return;
    }
    String nearest = Nearest.one(word, known.stream());
    List<Remedy> remedies =
        nearest.isEmpty()
            ? List.of()
            : List.of(
                new Remedy(
                    "Change to " + Say.name(nearest),
                    false,
                    List.of(new NodeEdit(node, NodeEdit.Place.INSTEAD, nearest))));
    context
        .findings()
        .add(StructuralRule.UNKNOWN_WORD, node, message(fact, word, known, nearest), "", remedies);
  }

  private static String message(String fact, String word, List<String> known, String nearest) {
    return "There is no "
        + fact
        + " "
        + Say.name(word)
        + (nearest.isEmpty() ? "; write " + choice(known) : Say.meant(nearest));
  }

  private static String choice(List<String> words) {
    String all = String.join("`, `", words.subList(0, words.size() - 1));
    return "`" + all + "` or `" + words.getLast() + "`";
  }
}
