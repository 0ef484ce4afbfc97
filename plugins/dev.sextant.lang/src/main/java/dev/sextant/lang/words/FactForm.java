package dev.sextant.lang.words;

import dev.sextant.model.element.ElementKind;
import java.util.List;
import java.util.Set;

/**
 * One way to write a fact.
 *
 * @param words its words; see {@link FactTable} for what they mean
 * @param kinds the elements in which it belongs
 */
public record FactForm(List<String> words, Set<ElementKind> kinds) {

  public FactForm {
    words = List.copyOf(words);
    kinds = Set.copyOf(kinds);
  }

  /** Whether it starts with those words, separated by single blanks. */
  public boolean startsWith(String lead) {
    return (text() + " ").startsWith(lead + " ");
  }

  /** As it is written in the documentation. */
  public String text() {
    return String.join(" ", words);
  }

  /** As it is written when all is left out that can be. */
  public String shortText() {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (String word : words) {
      depth += count(word, '[');
      if (depth == 0) {
        text.append(text.isEmpty() ? "" : " ").append(word);
      }
      depth -= count(word, ']');
    }
    return text.toString();
  }

  static int count(String word, char bracket) {
    return (int) word.chars().filter(c -> c == bracket).count();
  }
}
