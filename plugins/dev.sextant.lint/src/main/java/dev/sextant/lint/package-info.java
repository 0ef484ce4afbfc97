/** Rules that tell a good metric from an easy one; they know the model and no surface. */
@NullMarked
package dev.sextant.lint;

import org.jspecify.annotations.NullMarked;
