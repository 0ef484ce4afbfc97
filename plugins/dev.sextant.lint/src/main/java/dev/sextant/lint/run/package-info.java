/** Runs rules over a workspace and leaves out what the model allows. */
@NullMarked
package dev.sextant.lint.run;

import org.jspecify.annotations.NullMarked;
