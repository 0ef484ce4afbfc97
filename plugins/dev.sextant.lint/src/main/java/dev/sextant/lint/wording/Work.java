package dev.sextant.lint.wording;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells work, and what it is done on, from what came of it: in "bugs fixed" and "training on fraud"
 * nobody comes to harm.
 */
final class Work {

  private Work() {}

  /** Whether one of the words stands for one of the concepts. */
  static boolean stand(Stream<Token> tokens, Set<Concept> concepts) {
    return tokens.anyMatch(
        t -> t.senses().stream().map(Token.Sense::concept).anyMatch(concepts::contains));
  }

  /** Whether something is done for people, who are then its objects. */
  static boolean serves(Token token) {
    return token.senses().stream()
        .anyMatch(
            s -> s.concept() == Concept.SERVE && (s.form() == Form.DONE || s.form() == Form.WORD));
  }

  /** "Migrants given advice": what is done to people is done for them. */
  static boolean isDoneFor(Clause clause) {
    Token head = clause.head();
    Token deed = clause.deed();
    return head != null
        && deed != null
        && !clause.relative()
        && head.is(Concept.BENEFICIARY)
        && deed.is(Form.DONE)
        && isWork(deed);
  }

  /** Visits by one's own people are none of guests, and training on fraud is no fraud. */
  static boolean counts(Token token, Token.Sense sense, Clause main) {
    return sense.form() != Form.PLAIN
        && sense.form() != Form.DOING
        && !(main.own() && Concept.OTHERS.contains(sense.concept()))
        && !(Concept.RESULTS.contains(sense.concept()) && main.topic().contains(token));
  }

  /** Whether a name and its definition tell of more than work. */
  static boolean tellsMore(Phrases name, Phrases definition) {
    Clause main = name.main();
    Set<Token> handled = handled(main);
    boolean answered = main.limited() && !stand(Stream.ofNullable(main.head()), Concept.OWN_STEPS);
    return answered
        || main.relative()
        || main.agreed()
        || definition.main().relative()
        || main.agents().stream().anyMatch(a -> a.is(Concept.BENEFICIARY))
        || stand(main.each().stream(), Concept.WORK)
        || name.stream().anyMatch(t -> tells(t, main) && !handled.contains(t))
        || definition.stream().anyMatch(t -> tells(t, definition.main()));
  }

  private static boolean tells(Token token, Clause main) {
    return token.senses().stream()
        .anyMatch(s -> Concept.NO_WORK.contains(s.concept()) && counts(token, s, main));
  }

  /** What work is done on: bugs are fixed, price tags are checked, fire drills are run. */
  private static Set<Token> handled(Clause clause) {
    Token deed = clause.deed();
    Token head = clause.head();
    if (deed != null && isWork(deed)) {
      return materials(Stream.concat(Stream.ofNullable(head), clause.before().stream()));
    }
    boolean occasion = deed == null && head != null && isWork(head);
    return occasion ? materials(clause.before().stream()) : Set.of();
  }

  private static boolean isWork(Token token) {
    return stand(Stream.of(token), Concept.WORK) && !stand(Stream.of(token), Concept.NO_WORK);
  }

  private static Set<Token> materials(Stream<Token> tokens) {
    return tokens
        .filter(
            t ->
                t.senses().stream()
                    .map(Token.Sense::concept)
                    .allMatch(c -> Concept.MATERIAL.contains(c) || Concept.WORK.contains(c)))
        .collect(Collectors.toSet());
  }
}
