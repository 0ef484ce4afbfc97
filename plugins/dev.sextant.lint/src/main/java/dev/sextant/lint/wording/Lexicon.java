package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words and phrases that say what a metric counts. A line of the resource is {@code words = why},
 * under the {@code [concept kind]} they stand for. A {@code noun} is found in one and many, a
 * {@code verb} in all its forms (irregular ones stand after a slash), a {@code word} exactly as it
 * is written.
 */
final class Lexicon {

  /** The English one. */
  static final Lexicon ENGLISH = new Lexicon(Resource.lines("en/lexicon.txt"));

  /** Nouns that are made of verbs. */
  private static final Pattern ACT = Pattern.compile(".{3,}(ion|ment|al|ance)s?");

  /** Words joined by a hyphen, but not by one that denies. */
  private static final Pattern JOINED = Pattern.compile("(?!non-|un-|anti-|no-)\\p{L}+(-\\p{L}+)+");

  /** "Unread", "misdirected": what nobody wanted done. */
  private static final Pattern NOT_DONE =
      Pattern.compile("(mis|un|non-?)(\\p{L}{3,}ed|done|made|paid|read|seen|sent|sold|used)");

  private enum Kind {
    NOUN,
    VERB,
    WORD
  }

  /**
   * A phrase that stands for a concept.
   *
   * @param words its words; of a verb, the first is the infinitive
   * @param stems their stems
   * @param participles the irregular forms of the verb
   */
  private record Entry(
      Concept concept,
      Kind kind,
      List<String> words,
      List<String> stems,
      List<String> participles,
      String why) {

    private Optional<Form> formIn(Words text, int at) {
      int last = words.size() - 1;
      int inflected = kind == Kind.VERB ? 0 : last;
      for (int i = 0; i <= last; i++) {
        if (i != inflected && !text.words().get(at + i).equals(words.get(i))) {
          return Optional.empty();
        }
      }
      return form(
          text.words().get(at + inflected),
          text.stems().get(at + inflected),
          words.get(inflected),
          stems.get(inflected));
    }

    private Optional<Form> form(String written, String stem, String listed, String listedStem) {
      return switch (kind) {
        case WORD -> written.equals(listed) ? Optional.of(Form.WORD) : Optional.empty();
        case NOUN ->
            written.equals(listed) || isPlural(written, stem, listed, listedStem)
                ? Optional.of(Form.NOUN)
                : Optional.empty();
        case VERB -> verb(written, stem, listed, listedStem);
      };
    }

    private Optional<Form> verb(String written, String stem, String listed, String listedStem) {
      if (participles.contains(written)) {
        return Optional.of(Form.DONE);
      }
      if (written.equals(listed) || isPlural(written, stem, listed, listedStem)) {
        return Optional.of(Form.PLAIN);
      }
      if (!stem.equals(listedStem) || written.length() <= listed.length()) {
        return Optional.empty();
      }
      if (written.endsWith("ed")) {
        return Optional.of(Form.DONE);
      }
      return written.endsWith("ing") ? Optional.of(Form.DOING) : Optional.empty();
    }

    private static boolean isPlural(String written, String stem, String listed, String listedStem) {
      return written.endsWith("s")
          && written.length() > listed.length()
          && written.length() <= listed.length() + 2
          && stem.equals(listedStem);
    }
  }

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  Lexicon(List<String> lines) {
    Concept concept = null;
    Kind kind = Kind.WORD;
    for (String line : lines) {
      if (line.startsWith("[")) {
        String[] heading = line.substring(1, line.indexOf(']')).split(" ", 2);
        concept = Concept.valueOf(heading[0].toUpperCase(Locale.ROOT));
        kind = Kind.valueOf(heading[1].toUpperCase(Locale.ROOT));
      } else if (concept != null) {
        add(concept, kind, line);
      }
    }
    byFirst.values().forEach(l -> l.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private void add(Concept concept, Kind kind, String line) {
    int split = line.indexOf(" = ");
    String why = line.substring(split + 3).strip();
    for (String phrase : line.substring(0, split).split(",", -1)) {
      add(concept, kind, phrase.strip(), why);
    }
  }

  private void add(Concept concept, Kind kind, String phrase, String why) {
    boolean exact = phrase.startsWith("\"");
    String text = exact ? phrase.substring(1, phrase.length() - 1) : phrase;
    List<String> participles = List.of();
    if (kind == Kind.VERB && !exact) {
      int space = (text + " ").indexOf(' ');
      String[] forms = text.substring(0, space).split("/", -1);
      participles = List.of(Arrays.copyOfRange(forms, 1, forms.length));
      text = forms[0] + text.substring(space);
    }
    Words words = Words.of(text);
    Entry entry =
        new Entry(
            concept, exact ? Kind.WORD : kind, words.words(), words.stems(), participles, why);
    Set<String> firsts = new LinkedHashSet<>();
    firsts.add(words.stems().getFirst());
    participles.forEach(p -> firsts.add(Stems.of(p)));
    firsts.forEach(f -> byFirst.computeIfAbsent(f, k -> new ArrayList<>()).add(entry));
  }

  /** Cuts a text into phrases, each as long as the lists allow. */
  List<Token> tokens(Words text) {
    List<Token> tokens = new ArrayList<>(text.size());
    for (int at = 0; at < text.size(); ) {
      List<Token.Sense> senses = new ArrayList<>(2);
      int length = senses(text, at, senses);
      if (senses.isEmpty()) {
        acts(text.words().get(at), text.stems().get(at), senses);
      }
      if (senses.isEmpty() && NOT_DONE.matcher(text.words().get(at)).matches()) {
        senses.add(
            new Token.Sense(
                Concept.SUFFER, Form.DONE, "what is not done, or wrongly, is felt by others"));
      }
      if (senses.isEmpty() && JOINED.matcher(text.words().get(at)).matches()) {
        senses(last(text.words().get(at)), 0, senses);
      }
      tokens.add(new Token(at, text.text(at, length), text.written(at, length), senses));
      at += length;
    }
    return tokens;
  }

  /** Finds the longest phrase at a place; how many words it has. */
  private int senses(Words text, int at, List<Token.Sense> senses) {
    int length = 1;
    for (Entry entry : byFirst.getOrDefault(text.stems().get(at), List.of())) {
      int size = entry.words().size();
      if (size < length || at + size > text.size()) {
        continue;
      }
      Optional<Form> form = entry.formIn(text, at);
      if (form.isPresent()) {
        length = size;
        senses.add(new Token.Sense(entry.concept(), form.get(), entry.why()));
      }
    }
    return length;
  }

  /** What a noun made of a verb stands for: "installation" is the act of those who install. */
  private void acts(String word, String stem, List<Token.Sense> senses) {
    if (!ACT.matcher(word).matches()) {
      return;
    }
    String root =
        word.contains("ment") ? Stems.of(word.substring(0, word.lastIndexOf("ment"))) : stem;
    for (Entry entry : byFirst.getOrDefault(root, List.of())) {
      if (entry.kind() == Kind.VERB && entry.words().size() == 1) {
        senses.add(new Token.Sense(entry.concept(), Form.NOUN, entry.why()));
      }
    }
  }

  /** What stands behind the joint is the word proper: "door-to-door", "re-checked". */
  private static Words last(String joined) {
    return Words.of(joined.substring(joined.lastIndexOf('-') + 1));
  }
}
