package dev.sextant.lint.wording;

import dev.sextant.lint.wording.Grammar.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase such as "share of customer tickets closed by agents within 2 days per week" by its
 * parts: what is counted, what was done to it, by whom, and for each of what.
 */
final class Clause {

  private static final Grammar GRAMMAR = Grammar.ENGLISH;
  private static final Pattern TIME = Pattern.compile("\\d+(s|min|h|d)");

  /** How far from "within" the time may stand. */
  private static final int REACH = 3;

  private final List<Token> tokens;
  private final Participles participles;
  private final Map<Part, Token> measures = new EnumMap<>(Part.class);
  private final List<Token> before = new ArrayList<>();
  private final List<Token> each = new ArrayList<>();
  private final List<Token> agents = new ArrayList<>();
  private final List<Token> topic = new ArrayList<>();
  private @Nullable Token head;
  private @Nullable Token deed;
  private boolean passive;
  private boolean relative;
  private boolean outcome;
  private boolean limited;
  private boolean agreed;

  private Clause(List<Token> tokens) {
    this.tokens = tokens;
    this.participles = new Participles(tokens);
  }

  static Clause of(List<Token> tokens) {
    Clause clause = new Clause(tokens);
    clause.rest(clause.thing(clause.demand(clause.introduction())));
    return clause;
  }

  /** What is counted: "tickets". */
  @Nullable Token head() {
    return head;
  }

  /** What was done to it or what it did: "closed". */
  @Nullable Token deed() {
    return deed;
  }

  /** What stands before the thing: "customer". */
  List<Token> before() {
    return before;
  }

  /** For each of what: "week". */
  List<Token> each() {
    return each;
  }

  /** By whom: "agents". */
  List<Token> agents() {
    return agents;
  }

  /** What the work is about: "fraud" in "training sessions on fraud". */
  List<Token> topic() {
    return topic;
  }

  /** Whether it is the work of one's own people: "visits by officers". */
  boolean own() {
    return agents.stream().anyMatch(a -> a.is(Concept.STAFF));
  }

  /** What is taken of the thing: "share". */
  Map<Part, Token> measures() {
    return measures;
  }

  /** Whether it goes on with what became of it: "who found work", but not "who were trained". */
  boolean relative() {
    return relative && (outcome || !passive);
  }

  /** Whether it says what became of what was done: "calls made that led to a sale". */
  boolean outcome() {
    return outcome;
  }

  /** Whether a time is set: "within 2 days". */
  boolean limited() {
    return limited;
  }

  /** Whether it is measured by what was agreed: "made as promised". */
  boolean agreed() {
    return agreed;
  }

  /** Whether the lists know what it is about. */
  boolean known() {
    return isKnown(head) || isKnown(deed);
  }

  private static boolean isKnown(@Nullable Token token) {
    return token != null && !token.senses().isEmpty();
  }

  private boolean is(int at, Part part) {
    return at >= 0 && at < tokens.size() && GRAMMAR.is(tokens.get(at), part);
  }

  private boolean introduces(int at) {
    return at < tokens.size() && GRAMMAR.introduces(tokens.get(at));
  }

  /** Passes over "number of", "% of the"; where the thing starts. */
  private int introduction() {
    int at = 0;
    while (introduces(at)) {
      measure(tokens.get(at));
      at++;
    }
    if (is(at, Part.RATE) && is(at + 1, Part.OF)) {
      measure(tokens.get(at));
      return at + 2;
    }
    return at == tokens.size() ? 0 : at;
  }

  private void measure(Token token) {
    GRAMMAR.parts(token).forEach(part -> measures.putIfAbsent(part, token));
  }

  /** Passes over the verb of "hold 10 meetings" and "reduce waiting times". */
  private int demand(int from) {
    if (!isDemand(from)) {
      return from;
    }
    deed = tokens.get(from);
    int at = from + 1;
    while (introduces(at)) {
      at++;
    }
    return at;
  }

  private boolean isDemand(int at) {
    if (at + 1 >= tokens.size() || !tokens.get(at).is(Form.PLAIN)) {
      return false;
    }
    Token verb = tokens.get(at);
    boolean change = verb.is(Concept.GAIN) && !verb.is(Form.NOUN) && !verb.text().endsWith("s");
    return change || (introduces(at + 1) && !GRAMMAR.ends(tokens.get(at + 1)));
  }

  /** Reads the name of the thing; where it ends. */
  private int thing(int from) {
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (GRAMMAR.ends(token) || (head != null && isRemark(token))) {
        return at;
      }
      if (Participles.done(token)) {
        if (!participles.describes(at) && !(head == null && participles.nounComes(at))) {
          return at;
        }
        before.add(token);
      } else if (head == null || !GRAMMAR.introduces(token)) {
        noun(token);
        if (GRAMMAR.closes(token)) {
          return at + 1;
        }
      }
    }
    return tokens.size();
  }

  /** The last noun is the thing; in "win rate" it is the one before. */
  private void noun(Token token) {
    if (GRAMMAR.is(token, Part.RATE)) {
      measure(token);
      if (head != null) {
        return;
      }
    }
    if (head != null) {
      before.add(head);
    }
    head = token;
  }

  /** A phrase that says something of the thing, such as "up to date", and is none itself. */
  private static boolean isRemark(Token token) {
    return token.text().indexOf(' ') > 0 && token.is(Form.WORD) && !token.is(Form.NOUN);
  }

  /** Reads what is said of the thing. */
  private void rest(int from) {
    Token actor = null;
    boolean about = false;
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (deed == null && each.isEmpty() && (Participles.done(token) || acts(actor, token))) {
        deed = token;
        passive = is(at - 1, Part.BE);
      }
      if (GRAMMAR.ends(token) || (Participles.done(token) && !participles.describes(at))) {
        about = GRAMMAR.endsIn(token, Part.ABOUT) && isWork();
      } else if (about) {
        topic.add(token);
      }
      boolean who = GRAMMAR.is(token, Part.RELATIVE);
      if (who || token.is(Concept.STAFF) || token.is(Concept.BENEFICIARY)) {
        actor = token;
      } else if (GRAMMAR.ends(token)) {
        actor = null;
      }
      relative |= who;
      outcome |= who && deed != null;
      agreed |= is(at, Part.WITHOUT) || token.is(Concept.QUALITY) || token.is(Concept.PLAN);
      limited |= token.is(Concept.LIMIT) || (is(at, Part.WITHIN) && timeFollows(at));
      if (is(at, Part.PER)) {
        next(at, each);
      } else if (is(at, Part.BY)) {
        next(at, agents);
      }
    }
  }

  /** Whether work is spoken of so far. */
  private boolean isWork() {
    Token core = deed == null ? head : deed;
    return core != null && core.senses().stream().anyMatch(s -> Concept.WORK.contains(s.concept()));
  }

  /** Whether a verb says what somebody does, as in "that agents close". */
  private static boolean acts(@Nullable Token actor, Token verb) {
    return actor != null
        && verb.is(Form.PLAIN)
        && (!verb.is(Form.NOUN) || GRAMMAR.is(actor, Part.RELATIVE));
  }

  /** Adds the next thing: the last word of its name. */
  private void next(int from, List<Token> into) {
    Token last = null;
    for (int at = from + 1; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (GRAMMAR.introduces(token) || GRAMMAR.is(token, Part.BY)) {
        continue;
      }
      if (GRAMMAR.ends(token) || (last != null && Participles.done(token))) {
        break;
      }
      last = token;
    }
    if (last != null) {
      into.add(last);
    }
  }

  private boolean timeFollows(int at) {
    for (int i = at + 1; i < tokens.size() && i <= at + REACH && !is(i, Part.PAST); i++) {
      boolean unit = is(i, Part.LIMIT) && introduces(i - 1);
      if (unit || TIME.matcher(tokens.get(i).text()).matches()) {
        return true;
      }
    }
    return false;
  }
}
