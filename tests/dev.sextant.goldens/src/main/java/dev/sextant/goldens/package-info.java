/** Files that hold what tests expect. */
@NullMarked
package dev.sextant.goldens;

import org.jspecify.annotations.NullMarked;
