package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that say what a metric counts. A line of the resource is {@code words = why},
 * under the {@code [concept]} they stand for; a word in quotes must stand exactly so, others are
 * compared by their stems.
 */
final class Lexicon {

  /** The English one. */
  static final Lexicon ENGLISH = new Lexicon(Resource.lines("en/lexicon.txt"));

  /**
   * A phrase that stands for a concept.
   *
   * @param words its stems, or the one word that must stand exactly so
   * @param why why it is evidence
   */
  record Entry(Concept concept, List<String> words, boolean exact, String why) {
    Entry {
      words = List.copyOf(words);
    }
  }

  /**
   * A phrase that was found.
   *
   * @param at the place of its first word
   * @param text the words as written
   */
  record Hit(Entry entry, int at, String text) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  Lexicon(List<String> lines) {
    Concept concept = null;
    for (String line : lines) {
      if (line.startsWith("[")) {
        String word = line.substring(1, line.indexOf(']'));
        concept = Concept.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
      } else if (concept != null) {
        add(concept, line);
      }
    }
  }

  private void add(Concept concept, String line) {
    int split = line.indexOf(" = ");
    String why = line.substring(split + 3).strip();
    for (String phrase : line.substring(0, split).split(",", -1)) {
      add(entry(concept, phrase.strip(), why));
    }
  }

  private static Entry entry(Concept concept, String phrase, String why) {
    return phrase.startsWith("\"")
        ? new Entry(concept, List.of(phrase.substring(1, phrase.length() - 1)), true, why)
        : new Entry(concept, Words.of(phrase).stems(), false, why);
  }

  private void add(Entry entry) {
    byFirst.computeIfAbsent(entry.words().getFirst(), k -> new ArrayList<>()).add(entry);
  }

  /** What a text speaks of; of each concept the different phrases in the order of the text. */
  Map<Concept, List<Hit>> find(Words text) {
    Map<Concept, Map<List<String>, Hit>> found = new EnumMap<>(Concept.class);
    for (int i = 0; i < text.size(); i++) {
      for (Entry entry : starting(text, i)) {
        if (entry.exact() || text.continues(i, entry.words())) {
          String written = String.join(" ", text.words().subList(i, i + entry.words().size()));
          found
              .computeIfAbsent(entry.concept(), c -> new LinkedHashMap<>())
              .putIfAbsent(entry.words(), new Hit(entry, i, written));
        }
      }
    }
    Map<Concept, List<Hit>> result = new EnumMap<>(Concept.class);
    found.forEach((concept, hits) -> result.put(concept, List.copyOf(hits.values())));
    return result;
  }

  private List<Entry> starting(Words text, int at) {
    String word = text.words().get(at);
    String stem = text.stems().get(at);
    List<Entry> entries = new ArrayList<>();
    add(byFirst.get(stem), false, entries);
    add(byFirst.get(word), true, entries);
    return entries;
  }

  /** A loop, since this is asked of every word of every metric several times. */
  private static void add(@Nullable List<Entry> known, boolean exact, List<Entry> into) {
    if (known != null) {
      for (Entry entry : known) {
        if (entry.exact() == exact) {
          into.add(entry);
        }
      }
    }
  }

  /** Whether a single word of a text stands for one of some concepts. */
  boolean isOne(Words text, int at, Set<Concept> concepts) {
    return starting(text, at).stream()
        .anyMatch(e -> e.words().size() == 1 && concepts.contains(e.concept()));
  }
}
