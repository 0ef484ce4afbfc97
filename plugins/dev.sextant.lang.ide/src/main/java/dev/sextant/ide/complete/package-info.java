/** What can be typed at a caret. */
@NullMarked
package dev.sextant.ide.complete;

import org.jspecify.annotations.NullMarked;
