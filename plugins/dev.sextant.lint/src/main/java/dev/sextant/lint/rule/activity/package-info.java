/** Weighs whether a KPI counts work or results, and what to do about it. */
@NullMarked
package dev.sextant.lint.rule.activity;

import org.jspecify.annotations.NullMarked;
