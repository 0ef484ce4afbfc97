package dev.sextant.lint.rule.activity;

import dev.sextant.lint.wording.Trait;
import java.util.List;

/** How a number can be raised without anybody being better off. */
enum Gaming {
  HURRY("per-head", "It rises when each case is hurried or split, and nobody is better off"),
  TICK("coverage", "It rises when boxes are ticked without anybody being better off"),
  HOURS("effort", "It rises with the hours that are spent, whatever they bring"),
  ANYHOW("anyhow", "It rises with whatever is counted, whether it helped or not"),
  MORE("", "It rises when more is done, smaller and faster, and nobody need be better off");

  private final String trait;
  private final String sentence;

  Gaming(String trait, String sentence) {
    this.trait = trait;
    this.sentence = sentence;
  }

  /** The way that fits the weightiest sign. */
  static String of(List<Trait> signs) {
    for (Trait sign : signs) {
      for (Gaming way : values()) {
        if (!way.trait.isEmpty() && sign.name().endsWith(way.trait)) {
          return way.sentence;
        }
      }
    }
    return MORE.sentence;
  }
}
