package dev.sextant.lang.words;

import dev.sextant.model.element.ElementKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to write a line, or a part of a formula.
 *
 * @param words its words; {@code lines.txt} says what they mean
 * @param in where it can stand: keywords of elements, or another name of {@link LineTable}
 * @param opensBody whether a body in braces can follow
 * @param says what it says, in a few words
 */
public record LineForm(List<String> words, Set<String> in, boolean opensBody, String says) {

  public LineForm {
    words = List.copyOf(words);
    in = Collections.unmodifiableSet(new LinkedHashSet<>(in));
  }

  /** The elements in which it can stand. */
  public Set<ElementKind> kinds() {
    return in.stream()
        .flatMap(word -> ElementKind.of(word).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ElementKind.class)));
  }

  /** Whether it can stand in one of those places. */
  boolean isIn(Set<String> places) {
    return in.stream().anyMatch(places::contains);
  }

  /** The same form, which can stand in the places of another one, too. */
  LineForm and(LineForm other) {
    Set<String> both = new LinkedHashSet<>(in);
    both.addAll(other.in);
    return new LineForm(words, both, opensBody, says);
  }

  /** The word that opens it, or what is to be filled in there. */
  public String first() {
    return words.getFirst();
  }

  /** Its parts, with what can be left out and what can stand in any order. */
  public List<Part> parts() {
    return Part.of(this);
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
