/** The rules, one class each; {@link dev.sextant.lint.BuiltInRules} lists them. */
@NullMarked
package dev.sextant.lint.rule;

import org.jspecify.annotations.NullMarked;
