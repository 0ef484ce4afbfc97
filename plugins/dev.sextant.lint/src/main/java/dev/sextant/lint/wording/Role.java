package dev.sextant.lint.wording;

import dev.sextant.lint.wording.Grammar.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What a word stands for in the part that it plays.
 *
 * @param kind a concept, {@code period}, or {@code thing} for what is not listed
 * @param why why it is evidence; empty when nothing is known of it
 */
record Role(String kind, String why) {

  private static final String SOMETHING = "thing";
  private static final String HEAD_WHY = "output for each head can be raised by hurrying";

  /** As the name of something, be it what is done: "mentoring". */
  static List<Role> things(Token token) {
    List<Role> roles = new ArrayList<>(2);
    for (Token.Sense sense : token.senses()) {
      if (sense.form() == Form.NOUN || sense.form() == Form.WORD || sense.form() == Form.DOING) {
        roles.add(new Role(sense.concept().word(), sense.why()));
      }
    }
    if (Grammar.ENGLISH.is(token, Part.PERIOD)) {
      roles.add(new Role("period", "it is counted by the period"));
    }
    return roles.isEmpty() ? List.of(new Role(SOMETHING, "")) : roles;
  }

  /** Whether the reason is one for activity; others explain why a thing is something else. */
  static boolean speaksForWork(String trait) {
    String kind = trait.substring(Math.max(trait.lastIndexOf('.'), trait.lastIndexOf('-')) + 1);
    return Concept.NO_WORK.stream().noneMatch(c -> c.word().equals(kind))
        && !kind.equals(Concept.BENEFICIARY.word());
  }

  /** As what was done. */
  static List<Role> deeds(Token token) {
    List<Role> roles = new ArrayList<>(2);
    for (Token.Sense sense : token.senses()) {
      if (sense.form() != Form.NOUN && sense.form() != Form.WORD) {
        roles.add(new Role(sense.concept().word(), sense.why()));
      }
    }
    return roles.isEmpty()
        ? List.of(new Role(SOMETHING, "something is counted when it is done"))
        : roles;
  }

  /** As that for each of which something is counted. */
  static List<Role> each(Token token) {
    return things(token).stream()
        .map(s -> s.kind().equals(Concept.STAFF.word()) ? new Role(s.kind(), HEAD_WHY) : s)
        .toList();
  }
}
