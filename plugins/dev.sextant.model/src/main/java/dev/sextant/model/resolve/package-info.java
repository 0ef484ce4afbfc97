/**
 * Turns written expressions into formulas with every name linked, and every type and unit known.
 */
@NullMarked
package dev.sextant.model.resolve;

import org.jspecify.annotations.NullMarked;
