/** Judges metrics by their values. */
@NullMarked
package dev.sextant.build.judge;

import org.jspecify.annotations.NullMarked;
