package dev.sextant.lang.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fixed words stand behind which, in all forms. */
public final class WordOrder {

  private final Map<String, Set<String>> behindWords = new HashMap<>();
  private final Map<String, Set<String>> behindSlots = new HashMap<>();

  private WordOrder() {}

  /** The order of the words of the whole language. */
  public static WordOrder ofLanguage() {
    WordOrder order = new WordOrder();
    LineTable.lines().forEach(order::add);
    LineTable.REVISABLE.forEach(first -> add(order.behindSlots, LineTable.REVISED, first));
    return order;
  }

  /** The words that can stand directly behind a word. */
  public Map<String, Set<String>> behindWords() {
    return behindWords;
  }

  /** The words that can stand behind something filled in, and the first words of their lines. */
  public Map<String, Set<String>> behindSlots() {
    return behindSlots;
  }

  private void add(LineForm form) {
    walk(form, form.parts(), Set.of());
  }

  /** Reads parts behind what can end right before them; gives what they can end with. */
  private Set<Part> walk(LineForm form, List<Part> parts, Set<Part> before) {
    Set<Part> ends = before;
    for (Part part : parts) {
      ends =
          switch (part) {
            case Part.Word word -> word(form, word, ends);
            case Part.Slot slot -> Set.of(slot);
            case Part.Maybe(List<Part> inner) -> union(ends, walk(form, inner, ends));
            case Part.AnyOrder(List<Part.Maybe> clauses) -> anyOrder(form, clauses, ends);
          };
    }
    return ends;
  }

  private Set<Part> anyOrder(LineForm form, List<Part.Maybe> clauses, Set<Part> before) {
    Set<Part> ends = before;
    for (Part.Maybe clause : clauses) {
      ends = union(ends, walk(form, clause.parts(), before));
    }
    return ends;
  }

  private Set<Part> word(LineForm form, Part.Word word, Set<Part> before) {
    if (Character.isLetter(word.text().charAt(0))) {
      for (Part part : before) {
        switch (part) {
          case Part.Word(String text) -> add(behindWords, text, word.text());
          case Part.Slot slot -> add(behindSlots, word.text(), form.first());
          case Part.Maybe maybe -> throw new IllegalStateException("Not an end: " + maybe);
          case Part.AnyOrder order -> throw new IllegalStateException("Not an end: " + order);
        }
      }
    }
    return Set.of(word);
  }

  private static void add(Map<String, Set<String>> table, String key, String value) {
    table.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }

  private static Set<Part> union(Set<Part> one, Set<Part> other) {
    Set<Part> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
