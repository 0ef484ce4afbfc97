/** Applies what may be changed without asking. */
@NullMarked
package dev.sextant.build.fix;

import org.jspecify.annotations.NullMarked;
