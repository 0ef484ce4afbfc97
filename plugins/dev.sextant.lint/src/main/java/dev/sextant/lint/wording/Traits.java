package dev.sextant.lint.wording;

import java.util.Collection;
import java.util.EnumMap;
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

  private static final String HOURS_EFFORT = "hours-effort";
  private static final String RELATIVE = "it says what became of what is counted";
  private static final String ONLY_WORK = "nothing is said of what comes of it";
  private static final String LIMITED = "keeping to a time is efficiency";

  private static final Set<String> HOURS = Set.of("hours", "hrs", "days");

  private final MetricText text;
  private final Phrases name;
  private final Phrases definition;
  private final Phrases unit;
  private final boolean served;
  private final Map<String, Trait> traits = new LinkedHashMap<>();

  private Traits(MetricText text, Lexicon lexicon) {
    this.text = text;
    this.name = Phrases.of(text.name(), lexicon);
    this.definition = Phrases.of(Intent.ENGLISH.leftOut(text.definition()), lexicon);
    this.unit = Phrases.of(text.unit(), lexicon);
    this.served =
        name.stream().anyMatch(Work::serves)
            || Work.isDoneFor(name.main())
            || Work.isDoneFor(definition.main());
  }

  /** All traits of a text, each at most once. */
  public static List<Trait> of(MetricText text) {
    return of(text, Lexicon.ENGLISH);
  }

  /** The traits by other lists of words. */
  static List<Trait> of(MetricText text, Lexicon lexicon) {
    Traits traits = new Traits(text, lexicon);
    traits.read();
    return List.copyOf(traits.traits.values());
  }

  private void read() {
    concepts(NAME, name);
    concepts(DEFINITION, definition);
    thing(name.main());
    deed(NAME, name.main().deed());
    ways(NAME, name.main());
    deed(DEFINITION, definition.main().deed());
    ways(DEFINITION, definition.main());
    unit();
    onlyWork();
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
  private void concepts(String field, Phrases phrases) {
    Map<Concept, Map<String, String>> found = new EnumMap<>(Concept.class);
    for (Token token : phrases.tokens()) {
      for (Token.Sense sense : token.senses()) {
        if (Work.counts(token, sense, phrases.main())) {
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
        && Work.stand(clause.before().stream(), Concept.EFFORTS)
        && !Work.stand(clause.before().stream(), Concept.NO_WORK)) {
      add(HOURS_EFFORT, head.written(), "time spent is counted, not what came of it");
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
        add("before.", token, Participles.done(token) ? Role.deeds(token) : Role.things(token));
      }
      for (Token token : clause.agents()) {
        add("by.", token, Role.things(token));
      }
      if (clause.relative()) {
        relative(clause);
      }
      if (clause.agreed()) {
        add("agreed", "", "keeping to what was agreed is felt by others");
      }
      if (clause.limited()) {
        limited(clause);
      }
    }
  }

  /** "Who were trained" tells of work; "who found a job", "who live alone" tells of more. */
  private void relative(Clause clause) {
    Token deed = clause.deed();
    if (deed == null || clause.outcome()) {
      add("relative", "who, that", RELATIVE);
    } else {
      add("relative.", deed, Role.deeds(deed));
    }
  }

  /** Answering others in time is felt by them; own steps in time are only ticked off. */
  private void limited(Clause clause) {
    Token head = clause.head();
    if (head == null) {
      add("limited", "within", LIMITED);
    } else {
      for (Role thing : Role.things(head)) {
        add("limited." + thing.kind(), head.written(), LIMITED);
      }
    }
  }

  private void unit() {
    for (UnitShape shape : UnitShape.values()) {
      if (shape.fits(text.unit())) {
        add("unit." + shape.word(), text.unit(), shape.why());
      }
    }
    Token head = unit.main().head();
    if (head != null && !head.senses().isEmpty()) {
      add("unit.of.", head, Role.things(head));
    }
    for (Token token : unit.main().each()) {
      add(NAME + "per.", "per " + token.written(), Role.each(token));
    }
  }

  /** Where only work is spoken of, there is nothing that could have come of it. */
  private void onlyWork() {
    Token deed = name.main().deed();
    boolean unknown = deed != null && deed.senses().isEmpty();
    boolean work = unknown || Work.stand(name.stream(), Concept.WORK);
    boolean something = name.main().head() != null || !text.definition().isBlank();
    if (work && something && !isNoWorkByUnit() && !Work.tellsMore(name, definition)) {
      add("nothing-but-work", text.name(), ONLY_WORK);
    }
  }

  /** Money, and a time that is no effort, are not what work amounts to. */
  private boolean isNoWorkByUnit() {
    boolean effort = traits.containsKey("head.effort") || traits.containsKey(HOURS_EFFORT);
    return UnitShape.MONEY.fits(text.unit()) || (UnitShape.TIME.fits(text.unit()) && !effort);
  }
}
