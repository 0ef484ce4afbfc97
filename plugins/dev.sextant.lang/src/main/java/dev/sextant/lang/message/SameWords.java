package dev.sextant.lang.message;

import dev.sextant.lang.words.LineForm;
import dev.sextant.lang.words.LineTable;
import dev.sextant.model.element.ElementKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the line that was meant by another order of its words: {@code better higher}. */
final class SameWords {

  private SameWords() {}

  /** The form of that element with most of the line's words, if it has at least two of them. */
  static Optional<LineForm> of(String line, ElementKind within) {
    Set<String> words = new HashSet<>(Arrays.asList(line.split("[^\\p{L}]+")));
    return LineTable.facts().stream()
        .filter(form -> form.kinds().contains(within) && shared(form, words) >= 2)
        .max(Comparator.comparingLong(form -> shared(form, words)));
  }

  private static long shared(LineForm form, Set<String> words) {
    return form.words().stream().filter(words::contains).count();
  }
}
