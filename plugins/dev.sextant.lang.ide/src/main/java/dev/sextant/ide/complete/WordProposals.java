package dev.sextant.ide.complete;

import dev.sextant.ide.shape.Expected;
import dev.sextant.ide.shape.LineShape;
import dev.sextant.ide.shape.Part;
import dev.sextant.ide.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keywords, as many of them as must stand together. */
final class WordProposals {

  private WordProposals() {}

  static Stream<Proposal> at(Caret caret, Expected expected) {
    if (!caret.qualifier().isEmpty()) {
      return Stream.empty();
    }
    return expected.next().stream()
        .filter(next -> next.atom() instanceof Part.Word word && isWord(word.text()))
        .map(next -> proposal(caret, (Part.Word) next.atom(), next.forced()));
  }

  private static boolean isWord(String text) {
    return Character.isLetter(text.charAt(0));
  }

  private static Proposal proposal(Caret caret, Part.Word first, List<String> forced) {
    List<String> words = new ArrayList<>(List.of(first.text()));
    forced.stream().filter(WordProposals::isWord).forEach(words::add);
    String label = String.join(" ", words);
    boolean opens = caret.line().isEmpty();
    String says = opens ? says(caret.body(), words) : "";
    return Proposal.word(label, ProposalKind.KEYWORD, caret.replaced(), says, opens ? 10 : 30);
  }

  /** What the table says of the first line shape that begins with these words. */
  static String says(String body, List<String> words) {
    return Shapes.table()
        .in(body)
        .filter(shape -> begins(shape, words))
        .map(LineShape::says)
        .findFirst()
        .orElse("");
  }

  private static boolean begins(LineShape shape, List<String> words) {
    if (!(shape.part() instanceof Part.Sequence(List<Part> parts))) {
      return shape.keyword().equals(words.getFirst());
    }
    for (int i = 0; i < words.size(); i++) {
      if (i >= parts.size() || !parts.get(i).equals(new Part.Word(words.get(i)))) {
        return i > 0 && i < parts.size() && parts.get(i) instanceof Part.Choice;
      }
    }
    return true;
  }
}
