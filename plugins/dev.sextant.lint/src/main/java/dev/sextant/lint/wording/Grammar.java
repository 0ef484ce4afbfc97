package dev.sextant.lint.wording;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words that hold a phrase together. */
final class Grammar {

  /** The part that a small word plays. */
  enum Part {
    COUNT("it is a plain number"),
    SHARE("a share of a list is ticked off"),
    MEAN,
    RATE("it is a rate"),
    FILLER,
    RELATIVE,
    PER,
    BY,
    OF,
    WITHIN,
    FROM,
    ABOUT,
    PAST,
    WITHOUT,
    BE,
    PERIOD,
    LIMIT;

    private final String why;

    Part() {
      this("");
    }

    Part(String why) {
      this.why = why;
    }

    /** Why it is evidence; empty for what is none. */
    String why() {
      return why;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What ends the name of a thing. */
  private static final Set<Part> ENDS =
      EnumSet.of(Part.RELATIVE, Part.PER, Part.BY, Part.OF, Part.WITHIN, Part.FROM);

  private static final Set<Part> BEFORE =
      EnumSet.of(Part.COUNT, Part.SHARE, Part.MEAN, Part.FILLER);

  /** The English ones. */
  static final Grammar ENGLISH = new Grammar(Resource.lines("en/grammar.txt"));

  private final Map<String, Set<Part>> parts = new HashMap<>();

  /** The words of {@link #ENDS} and {@link #BEFORE}: each word of each metric is looked up. */
  private final Set<String> ending = new HashSet<>();

  private final Set<String> opening = new HashSet<>();

  Grammar(List<String> lines) {
    Part part = Part.FILLER;
    for (String line : lines) {
      if (line.startsWith("[")) {
        part = Part.valueOf(line.substring(1, line.indexOf(']')).toUpperCase(Locale.ROOT));
      } else {
        for (String word : line.split(",", -1)) {
          add(part, word.strip());
        }
      }
    }
  }

  private void add(Part part, String word) {
    parts.computeIfAbsent(word, w -> EnumSet.noneOf(Part.class)).add(part);
    if (ENDS.contains(part)) {
      ending.add(word);
    }
    if (BEFORE.contains(part)) {
      opening.add(word);
    }
  }

  Set<Part> parts(Token token) {
    return parts.getOrDefault(token.text(), Set.of());
  }

  boolean is(Token token, Part part) {
    return parts(token).contains(part);
  }

  /** Whether the last word of a phrase plays a part: "for" in "screened for". */
  boolean endsIn(Token token, Part part) {
    return parts.getOrDefault(last(token), Set.of()).contains(part);
  }

  /** Whether the last word of a phrase ends the name of a thing. */
  boolean closes(Token token) {
    return ending.contains(last(token));
  }

  private static String last(Token token) {
    return token.text().substring(token.text().lastIndexOf(' ') + 1);
  }

  /** Whether the name of a thing is over here. */
  boolean ends(Token token) {
    return ending.contains(token.text());
  }

  /** Whether it stands before the name of a thing and says nothing of it. */
  boolean introduces(Token token) {
    return Character.isDigit(token.text().charAt(0)) || opening.contains(token.text());
  }
}
