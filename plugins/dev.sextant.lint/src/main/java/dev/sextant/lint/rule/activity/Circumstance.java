package dev.sextant.lint.rule.activity;

/**
 * Something in the model, apart from the metric's own words, that bears on whether it is activity.
 *
 * @param weight above 0 when it speaks for activity, in the units of the words' weights
 * @param sentence what it is, as part of a sentence
 */
record Circumstance(double weight, String sentence) {}
