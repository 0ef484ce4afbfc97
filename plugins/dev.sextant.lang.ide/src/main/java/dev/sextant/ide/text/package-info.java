/** Lines, bodies and words as an editor sees them in the middle of typing. */
@NullMarked
package dev.sextant.ide.text;

import org.jspecify.annotations.NullMarked;
