package dev.sextant.lint.rule.activity;

import dev.sextant.lint.wording.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How a number can be raised without anybody being better off. */
enum Gaming {
  HOURS("effort", "It rises with the hours that are spent, whatever they bring"),
  HURRY("per.staff", "It rises when each case is hurried or split, and nobody is better off"),
  PER_HEAD("per-head", "It rises when each case is hurried or split, and nobody is better off"),
  TICK("coverage", "It rises when boxes are ticked without anybody being better off"),
  REACH("serve", "It rises with everybody who is reached, whether it helped them or not"),
  LOOK(
      "look",
      "It rises with every look that is taken, whether anything is found and mended or not"),
  GATHER(
      "event", "It rises with every occasion that is arranged, whatever people take home from it"),
  CLOSE(
      "handle", "It rises when cases are split or hurried through, and nobody need be better off"),
  MAKE("output", "It rises with every piece that is made, whether anybody uses it or not"),
  ANYHOW("anyhow", "It rises with whatever is counted, whether it helped or not"),
  MORE("", "It rises when more is done, smaller and faster, and nobody need be better off");

  private final String trait;
  private final String sentence;

  Gaming(String trait, String sentence) {
    this.trait = trait;
    this.sentence = sentence;
  }

  /** The first way that fits one of the weightiest signs, those of the name before others. */
  static String of(List<Trait> signs) {
    List<Trait> ofName = signs.stream().filter(s -> !s.name().startsWith("definition.")).toList();
    return Stream.of(ofName, signs)
        .flatMap(list -> Arrays.stream(values()).filter(w -> list.stream().anyMatch(w::fits)))
        .filter(way -> way != MORE)
        .findFirst()
        .orElse(MORE)
        .sentence;
  }

  private boolean fits(Trait sign) {
    return sign.name().endsWith(trait);
  }
}
