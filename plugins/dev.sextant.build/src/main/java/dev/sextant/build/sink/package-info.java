/** Writes artifacts: all or nothing. */
@NullMarked
package dev.sextant.build.sink;

import org.jspecify.annotations.NullMarked;
