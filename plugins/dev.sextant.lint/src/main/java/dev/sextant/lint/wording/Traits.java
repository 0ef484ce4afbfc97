package dev.sextant.lint.wording;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a metric's text for all that bears on whether it counts work or results: what its words
 * stand for wherever they are, and which part they play in the name.
 */
public final class Traits {

  private static final String NAME = "name.";
  private static final String DEFINITION = "definition.";

  /** The traits of shares. */
  static final Set<String> SHARES = Set.of("name.share", "definition.share", "unit.percent");

  private static final Set<String> HOURS = Set.of("hours", "hrs", "days");

  private final MetricText text;
  private final Phrases name;
  private final Phrases definition;
  private final boolean served;
  private final Map<String, Trait> traits = new LinkedHashMap<>();

  private Traits(MetricText text) {
    this.text = text;
    this.name = Phrases.of(text.name());
    this.definition = Phrases.of(Intent.ENGLISH.leftOut(text.definition()));
    this.served = name.tokens().stream().anyMatch(Traits::serves);
  }

  /** All traits of a text, each at most once. */
  public static List<Trait> of(MetricText text) {
    Traits traits = new Traits(text);
    traits.read();
    return List.copyOf(traits.traits.values());
  }

  private void read() {
    Set<Concept> named = concepts(NAME, name.tokens());
    Set<Concept> all = EnumSet.noneOf(Concept.class);
    all.addAll(named);
    all.addAll(concepts(DEFINITION, definition.tokens()));
    thing(name.main());
    deed(NAME, name.main().deed());
    ways(NAME, name.main());
    deed(DEFINITION, definition.main().deed());
    ways(DEFINITION, definition.main());
    unit();
    onlyWork(named, all);
  }

  /** Whether something is done for people, who are then its objects. */
  private static boolean serves(Token token) {
    return token.senses().stream()
        .anyMatch(
            s -> s.concept() == Concept.SERVE && (s.form() == Form.DONE || s.form() == Form.WORD));
  }

  private void add(String trait, String sign, String why) {
    if (served && trait.contains(Concept.BENEFICIARY.word())) {
      return;
    }
    traits.putIfAbsent(trait, new Trait(trait, 1, sign, why));
  }

  private void add(String prefix, Token token, Collection<Role> roles) {
    add(prefix, token.written(), roles);
  }

  private void add(String prefix, String sign, Collection<Role> roles) {
    roles.forEach(r -> add(prefix + r.kind(), sign, r.why()));
  }

  /** What words stand for, wherever they stand; verbs only where something was done. */
  private Set<Concept> concepts(String field, List<Token> tokens) {
    Map<Concept, Map<String, String>> found = new EnumMap<>(Concept.class);
    for (Token token : tokens) {
      for (Token.Sense sense : token.senses()) {
        if (sense.form() != Form.PLAIN && sense.form() != Form.DOING) {
          found
              .computeIfAbsent(sense.concept(), c -> new LinkedHashMap<>())
              .putIfAbsent(token.written(), sense.why());
        }
      }
    }
    found.forEach(
        (concept, signs) -> {
          String trait = field + concept.word();
          String sign = String.join(", ", signs.keySet());
          String why = signs.values().iterator().next();
          if (!served || concept != Concept.BENEFICIARY) {
            traits.put(trait, new Trait(trait, Math.min(2, signs.size()), sign, why));
          }
        });
    Set<Concept> concepts = EnumSet.noneOf(Concept.class);
    concepts.addAll(found.keySet());
    return concepts;
  }

  /** What is counted, and what was done to it. */
  private void thing(Clause clause) {
    Token head = clause.head();
    if (head == null) {
      return;
    }
    List<Role> things = Role.things(head);
    add("head.", head, things);
    if (HOURS.contains(head.text())
        && UnitShape.TIME.fits(text.unit())
        && !clause.before().isEmpty()) {
      add("hours-effort", head.written(), "time spent is counted, not what came of it");
    }
    Token deed = clause.deed();
    if (deed == null) {
      add("bare.", head, things);
    } else {
      for (Role thing : things) {
        for (Role done : Role.deeds(deed)) {
          add(thing.kind() + "-" + done.kind(), head.written() + " " + deed.written(), done.why());
        }
      }
    }
  }

  private void deed(String field, @Nullable Token deed) {
    if (deed != null) {
      add(field + "deed.", deed, Role.deeds(deed));
    }
  }

  /** How it is counted: which share, for each of what, by whom, and whether in time. */
  private void ways(String field, Clause clause) {
    for (Token token : clause.each()) {
      add(field + "per.", "per " + token.written(), Role.each(token));
    }
    clause
        .measures()
        .forEach(
            (part, token) -> {
              if (!part.why().isEmpty()) {
                add(field + part.word(), token.written(), part.why());
              }
            });
    if (field.equals(NAME)) {
      for (Token token : clause.before()) {
        add("before.", token, Clause.done(token) ? Role.deeds(token) : Role.things(token));
      }
      for (Token token : clause.agents()) {
        add("by.", token, Role.things(token));
      }
      if (clause.relative()) {
        add("relative", "who, that", "it says what became of what is counted");
      }
      if (clause.agreed()) {
        add("agreed", "", "keeping to what was agreed is felt by others");
      }
      if (clause.limited()) {
        add("limited", "within", "keeping to a time is efficiency");
      }
    }
  }

  private void unit() {
    for (UnitShape shape : UnitShape.values()) {
      if (shape.fits(text.unit())) {
        add("unit." + shape.word(), text.unit(), shape.why());
      }
    }
    Clause unit = Phrases.of(text.unit()).main();
    Token head = unit.head();
    if (head != null && !head.senses().isEmpty()) {
      add("unit.of.", head, Role.things(head));
    }
    for (Token token : unit.each()) {
      add(NAME + "per.", "per " + token.written(), Role.each(token));
    }
  }

  /** Where only work is spoken of, there is nothing that could have come of it. */
  private void onlyWork(Set<Concept> named, Set<Concept> all) {
    boolean work = named.stream().anyMatch(Concept.WORK::contains);
    boolean timed = name.main().limited();
    boolean other = timed || all.stream().anyMatch(Concept.NO_WORK::contains);
    boolean something = name.main().head() != null || !text.definition().isBlank();
    if (work && !other && something) {
      add("nothing-but-work", text.name(), "nothing is said of what comes of it");
    }
  }
}
