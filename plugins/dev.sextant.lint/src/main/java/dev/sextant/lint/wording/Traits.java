package dev.sextant.lint.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a metric's text for all that bears on whether it counts work or results. */
public final class Traits {

  private static final Set<Concept> NOT_WORK =
      EnumSet.of(
          Concept.DEMAND,
          Concept.RESULT,
          Concept.HARM,
          Concept.PLAN,
          Concept.VALUE,
          Concept.CONFIRMED);
  private static final Set<String> OTHER =
      Set.of(
          "demand",
          "result",
          "harm",
          "plan",
          "value",
          "confirmed",
          "later",
          "cost",
          "time",
          "relative",
          "money",
          "duration",
          "rate");
  private static final Set<String> RELATIVE = Set.of("who", "whose", "that", "which", "→");
  private static final Set<String> TIME_HEADS =
      Set.of("days", "hours", "weeks", "minutes", "months", "working");
  private static final Pattern DONE = Pattern.compile("(\\p{L}+-)*\\p{L}{2,}ed");
  private static final Set<String> IRREGULAR =
      Set.of(
          "bound",
          "built",
          "cut",
          "done",
          "drawn",
          "driven",
          "dug",
          "fed",
          "given",
          "ground",
          "held",
          "hung",
          "laid",
          "made",
          "met",
          "put",
          "read",
          "re-read",
          "run",
          "ran",
          "sent",
          "set",
          "sewn",
          "shot",
          "shown",
          "sown",
          "sung",
          "swept",
          "taken",
          "taught",
          "thrown",
          "woven",
          "written",
          "rewritten",
          "redone");
  private static final Pattern DOER =
      Pattern.compile(
          "\\p{L}{2,}(er|or|ist|ian|eer|ant|man|woman|smith)|fte|head|dev|person|shift");
  private static final Pattern COUNT_OF = Pattern.compile("^(number of|no\\.? of|count of|#)");

  /** Words that end like those for people. */
  private static final Set<String> NO_DOER =
      Set.of(
          "applicant",
          "chapter",
          "computer",
          "container",
          "counter",
          "customer",
          "door",
          "error",
          "factor",
          "floor",
          "letter",
          "liter",
          "member",
          "meter",
          "monitor",
          "motor",
          "number",
          "offer",
          "order",
          "other",
          "paper",
          "passenger",
          "patient",
          "plant",
          "quarter",
          "reactor",
          "restaurant",
          "sector",
          "semester",
          "sensor",
          "server",
          "subscriber",
          "tender",
          "tenant",
          "trailer",
          "transformer",
          "user",
          "visitor",
          "voter",
          "water",
          "winter",
          "summer");

  private final MetricText text;
  private final Words name;
  private final Words definition;
  private final List<Trait> traits = new ArrayList<>();

  private Traits(MetricText text) {
    this.text = text;
    this.name = Words.of(text.name());
    this.definition = Words.of(Intent.ENGLISH.leftOut(text.definition()));
  }

  /** All traits of a text, each at most once. */
  public static List<Trait> of(MetricText text) {
    Traits traits = new Traits(text);
    traits.read();
    return List.copyOf(traits.traits);
  }

  private void read() {
    boolean work = concepts("name.", name);
    concepts("definition.", definition);
    units();
    work |= participles();
    perHead(name, "name.");
    perHead(definition, "definition.");
    relatives();
    forms(work);
    onlyWork();
  }

  /** Adds what words stand for; whether there is work among it. */
  private boolean concepts(String field, Words words) {
    Map<Concept, List<Lexicon.Hit>> found = Lexicon.ENGLISH.find(words);
    found.forEach((concept, hits) -> add(field + concept.word(), hits));
    return found.containsKey(Concept.WORK) || found.containsKey(Concept.ITEM);
  }

  private void add(String trait, List<Lexicon.Hit> hits) {
    String sign = hits.stream().map(Lexicon.Hit::text).distinct().collect(Collectors.joining(", "));
    traits.add(new Trait(trait, Math.min(2, hits.size()), sign, hits.getFirst().entry().why()));
  }

  private void add(String trait, String sign, String why) {
    traits.add(new Trait(trait, 1, sign, why));
  }

  private void units() {
    for (UnitShape shape : UnitShape.values()) {
      if (shape.fits(text.unit())) {
        add("unit." + shape.word(), text.unit(), shape.why());
      }
    }
  }

  /** {@code published} is something done; {@code received} and {@code returned} only happen. */
  private boolean participles() {
    boolean done = false;
    for (int i = 0; i < name.size(); i++) {
      String word = name.words().get(i);
      boolean verb = DONE.matcher(word).matches() || irregular(i);
      if (verb && Lexicon.ENGLISH.isOne(name, i, NOT_WORK)) {
        once("name.happened", word, "it happens to the team rather than being done by it");
      } else if (verb) {
        if (i == name.size() - 1) {
          once("name.ends-in-done", word, "what is done is the last word: it is counted as such");
        }
        once("name.done", word, "something that somebody does is counted when it is done");
        done = true;
      }
    }
    return done;
  }

  /** {@code per dentist}, {@code / judge}: for each of those who do the work. */
  private void perHead(Words words, String field) {
    for (int i = 1; i < words.size(); i++) {
      String before = words.words().get(i - 1);
      boolean each = before.equals("per") || before.equals("/") || before.equals("by");
      boolean doer =
          Lexicon.ENGLISH.isOne(words, i, Set.of(Concept.STAFF))
              || (!before.equals("by")
                  && !NO_DOER.contains(words.words().get(i))
                  && DOER.matcher(words.words().get(i)).matches());
      if (each && doer && !Lexicon.ENGLISH.isOne(words, i, Set.of(Concept.BENEFICIARY))) {
        once(
            before.equals("by") ? field + "by-staff" : field + "per-head",
            before + " " + words.words().get(i),
            before.equals("by")
                ? "the team's own people do it"
                : "output for each head can be raised by hurrying");
      }
    }
  }

  private boolean irregular(int at) {
    return IRREGULAR.contains(name.words().get(at));
  }

  private boolean has(String... names) {
    Set<String> wanted = Set.of(names);
    return traits.stream().anyMatch(t -> wanted.contains(t.name()));
  }

  private void once(String trait, String sign, String why) {
    if (!has(trait)) {
      add(trait, sign, why);
    }
  }

  private void relatives() {
    if (anywhere(name, 1, i -> RELATIVE.contains(name.words().get(i)))) {
      add("name.relative", "who, that", "the name says what became of what is counted");
    }
    for (Words words : List.of(name, definition)) {
      for (int i = 1; i < words.size(); i++) {
        relative(words, i);
      }
    }
  }

  private void relative(Words words, int at) {
    String word = words.words().get(at);
    if (!Set.of("who", "whose", "that").contains(word)) {
      return;
    }
    String before = words.words().get(at - 1) + " " + word;
    if (Lexicon.ENGLISH.isOne(words, at - 1, Set.of(Concept.STAFF))) {
      once("who.staff", before, "it counts what the team's own people do");
    } else if (word.equals("who")
        || Lexicon.ENGLISH.isOne(words, at - 1, Set.of(Concept.BENEFICIARY))) {
      once("who.beneficiary", before, "it counts people by what they did or got");
    }
  }

  /** Where only work is spoken of, there is nothing that could have come of it. */
  private void onlyWork() {
    boolean work = has("name.work", "name.item", "name.done", "name.effort");
    boolean other =
        traits.stream()
            .map(Trait::name)
            .anyMatch(
                t -> t.startsWith("who.b") || OTHER.contains(t.substring(t.indexOf('.') + 1)));
    if (work && !other) {
      add("nothing-but-work", text.name(), "nothing is said of what comes of it");
    }
  }

  private void forms(boolean work) {
    boolean share = UnitShape.PERCENT.fits(text.unit());
    if (UnitShape.TIME.fits(text.unit())
        && name.size() > 0
        && TIME_HEADS.contains(name.words().getFirst())) {
      add("name.duration", name.words().getFirst(), "it is a time from one thing to another");
    }
    if (UnitShape.TIME.fits(text.unit()) && has("name.item") && !has("name.time", "name.cost")) {
      add("hours-of-work", text.unit(), "time spent is counted, not what came of it");
    }
    if (text.name().startsWith("%")) {
      add("name.percent-of", "%", "a share of a list is ticked off");
    }
    if (share && work) {
      add("share-of-work", text.unit(), "a share of the own list is done");
    }
    if (COUNT_OF.matcher(text.name().toLowerCase(java.util.Locale.ROOT)).find()) {
      add("name.number-of", "number of", "it is a plain number");
    }
  }

  private static boolean anywhere(Words words, int from, IntPredicate test) {
    return IntStream.range(from, words.size()).anyMatch(test);
  }
}
